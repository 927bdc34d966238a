using Federation.Composition.Contracts;
using Federation.Supergraphs;
using Gateway.Authorization;
using Gateway.Execution;
using Gateway.Host.Caching;
using GraphQL.Language;

namespace Gateway.Host.Contracts;

/// <summary>
/// What introspection shows callers of a view by what they hold: one schema for each combination of entitlements that the graph asks for,
/// a bounded number of them.
/// </summary>
internal sealed class EntitledSchemas(Supergraph supergraph, DocumentNode document)
{
    private const int MaxSchemas = 32;

    private readonly BoundedCache<string, ExecutionSchema?> _schemas = new(MaxSchemas);

    /// <summary>All that the graph asks for anywhere.</summary>
    public MentionedEntitlements Mentioned { get; } = MentionedEntitlementsCollector.CollectAll(supergraph);

    /// <summary>The schema for a caller; null where nothing is left of the query root.</summary>
    public ExecutionSchema? For(Entitlements entitlements)
        => _schemas.GetOrMakeAsync(Mentioned.GetKey(entitlements), () => Make(entitlements), _ => true, CancellationToken.None).GetAwaiter().GetResult();

    private ExecutionSchema? Make(Entitlements entitlements)
    {
        if (supergraph.AuthRequirements.All.All(entitlements.Satisfy))
        {
            return new ExecutionSchema(supergraph.Schema, supergraph.ApiSchema, supergraph.Costs, supergraph.Tenancy.PersonalFields);
        }

        var shown = ContractBuilder.Hide(document, coordinate => !entitlements.Satisfy(supergraph.GetAuthRequirement(coordinate)));
        return shown.Document is { } hidden && Supergraph.Load(hidden).Supergraph is { } entitled
            ? new ExecutionSchema(supergraph.Schema, entitled.ApiSchema, supergraph.Costs, supergraph.Tenancy.PersonalFields)
            : null;
    }
}
