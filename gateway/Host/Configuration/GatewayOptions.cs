using Gateway.Host.Admission;
using Gateway.Host.Audit;
using Gateway.Host.Authorization;
using Gateway.Host.Contracts;
using Gateway.Host.Downloads;
using Gateway.Host.Http;
using Gateway.Host.Ide;
using Gateway.Host.Metering;
using Gateway.Host.Overriding;
using Gateway.Host.Plans;
using Gateway.Host.Preparation;
using Gateway.Host.Sharing;
using Gateway.Host.Subgraphs;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;

namespace Gateway.Host.Configuration;

/// <summary>What the operator wrote, read once at the start.</summary>
internal sealed record GatewayOptions
{
    public required HttpOptions Http { get; init; }

    public required DocumentOptions Documents { get; init; }

    public required VariableOptions Variables { get; init; }

    public required PlanningOptions Planning { get; init; }

    public required IdentityOptions Identity { get; init; }

    public required AuthorizationOptions Authorization { get; init; }

    /// <summary>In the order in which they are tried.</summary>
    public required IReadOnlyList<ContractOptions> Contracts { get; init; }

    public required CallerContextOptions CallerContext { get; init; }

    public required AdmissionOptions Admission { get; init; }

    public required CostOptions Cost { get; init; }

    public required ResilienceOptions Resilience { get; init; }

    public required SubgraphErrorOptions SubgraphErrors { get; init; }

    public required SharingOptions Sharing { get; init; }

    public required SupergraphOptions Supergraph { get; init; }

    public required OverrideOptions Overrides { get; init; }

    public required IdeOptions Ide { get; init; }

    public required AuditOptions Audit { get; init; }

    public required MeteringOptions Metering { get; init; }

    public required MetricOptions Metrics { get; init; }

    public required PlanExposureOptions Plans { get; init; }

    public required DownloadOptions Downloads { get; init; }

    /// <summary>Addresses by subgraph name; they replace those of a supergraph file.</summary>
    public required IReadOnlyDictionary<string, Uri> Subgraphs { get; init; }

    /// <summary>Reads all sections. <c>Errors</c> has a line for each fault; the gateway does not start with one.</summary>
    public static (GatewayOptions Options, IReadOnlyList<string> Errors) Read(IConfiguration configuration, bool isDevelopment)
    {
        var errors = new List<string>();
        var contracts = ConfigurationValues.ReadParts(configuration.GetSection(ContractOptions.Section), errors, ContractOptions.Read);
        if (contracts.Select(contract => contract.Name).Distinct(StringComparer.Ordinal).Count() < contracts.Count)
        {
            errors.Add($"{ContractOptions.Section} has a name twice; each contract needs its own.");
        }

        var options = new GatewayOptions
        {
            Http = ReadSection(HttpOptions.Section, HttpOptions.Read),
            Documents = ReadSection(DocumentOptions.Section, DocumentOptions.Read),
            Variables = ReadSection(VariableOptions.Section, VariableOptions.Read),
            Planning = ReadSection(PlanningOptions.Section, PlanningOptions.Read),
            Identity = ReadSection(IdentityOptions.Section, values => IdentityOptions.Read(values, isDevelopment)),
            Authorization = ReadSection(AuthorizationOptions.Section, values => AuthorizationOptions.Read(values, contracts)),
            Contracts = contracts,
            CallerContext = ReadSection(CallerContextOptions.Section, CallerContextOptions.Read),
            Admission = ReadSection(AdmissionOptions.Section, AdmissionOptions.Read),
            Cost = ReadSection(CostOptions.Section, CostOptions.Read),
            Resilience = ReadSection(ResilienceOptions.Section, ResilienceOptions.Read),
            SubgraphErrors = ReadSection(SubgraphErrorOptions.Section, SubgraphErrorOptions.Read),
            Sharing = ReadSection(SharingOptions.Section, SharingOptions.Read),
            Supergraph = ReadSection(SupergraphOptions.Section, SupergraphOptions.Read),
            Audit = ReadSection(AuditOptions.Section, AuditOptions.Read),
            Metering = ReadSection(MeteringOptions.Section, MeteringOptions.Read),
            Metrics = ReadSection(MetricOptions.Section, MetricOptions.Read),
            Overrides = ReadSection(OverrideOptions.Section, OverrideOptions.Read),
            Ide = ReadSection(IdeOptions.Section, values => IdeOptions.Read(values, isDevelopment)),
            Plans = ReadSection(PlanExposureOptions.Section, PlanExposureOptions.Read),
            Downloads = ReadSection(DownloadOptions.Section, DownloadOptions.Read),
            Subgraphs = ReadSubgraphs(configuration.GetSection("Subgraphs"), errors),
        };
        return (options, errors);

        T ReadSection<T>(string name, Func<ConfigurationValues, T> read)
        {
            var values = new ConfigurationValues(configuration.GetSection(name), errors);
            var section = read(values);
            values.RefuseUnknownKeys();
            return section;
        }
    }

    private static Dictionary<string, Uri> ReadSubgraphs(IConfigurationSection section, List<string> errors)
    {
        var addresses = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var child in section.GetChildren())
        {
            var values = new ConfigurationValues(child, errors);
            if (values.HttpAddress("Url") is { } address)
            {
                addresses.Add(child.Key, address);
            }
            else if (child["Url"] is null or "")
            {
                errors.Add($"{child.Path}:Url is missing; it must be the address of the subgraph's GraphQL endpoint.");
            }

            values.RefuseUnknownKeys();
        }

        return addresses;
    }
}
