using Federation.Supergraphs;
using Gateway.Authorization;
using Gateway.Authorization.Policies;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;
using GraphQL.TypeSystem;

namespace Gateway.Host.Downloads;

/// <summary>
/// Whether a caller may have the documents whose paths a field tells: as in an operation, where the requirements of the field, of the type it
/// is on and of the type it returns are met.
/// </summary>
internal sealed class DownloadAccess(PolicyRegistry policies, ILogger<DownloadAccess> logger)
{
    public bool IsGranted(Supergraph supergraph, OutputField field, Caller caller)
    {
        string[] coordinates = [field.Coordinate.Split('.')[0], field.Coordinate, field.Type.Named.Name];
        AuthRequirement[] requirements = [.. coordinates.Select(supergraph.GetAuthRequirement).OfType<AuthRequirement>()];
        PolicyUse[] uses = [.. requirements.SelectMany(requirement => requirement.PolicyExpression?.Names.Select(policy => new PolicyUse(policy, requirement.Coordinate)) ?? []).Distinct()];
        var held = new Entitlements(
            caller.IsAuthenticated,
            caller.Scopes,
            policies.Decide([.. uses], caller, (use, exception) => logger.PolicyThrew(exception, use.Policy, use.Coordinate)));
        return requirements.All(held.Satisfy);
    }
}
