using System.Text.RegularExpressions;
using Gateway.Host.Admission;
using Gateway.Host.Audit;
using Gateway.Host.Authorization;
using Gateway.Host.Contracts;
using Gateway.Host.Http;
using Gateway.Host.Ide;
using Gateway.Host.Metering;
using Gateway.Host.Plans;
using Gateway.Host.Preparation;
using Gateway.Host.Sharing;
using Gateway.Host.Subgraphs;
using Gateway.Host.Supergraphs;
using Gateway.Host.Telemetry;
using Gateway.Host.Tenancy;
using Tests.Kit;

namespace Gateway.Host.Tests;

/// <summary>The program's README names the settings and scopes that there are, and no others.</summary>
public sealed partial class ReadmeTests
{
    private static readonly string Readme = File.ReadAllText(RepositoryRoot.Combine("gateway/Host/README.md"));

    [Fact]
    public void Every_setting_is_in_the_table_and_the_table_has_no_other()
    {
        (string Section, Type Type)[] sections =
        [
            (HttpOptions.Section, typeof(HttpOptions)),
            (DocumentOptions.Section, typeof(DocumentOptions)),
            (VariableOptions.Section, typeof(VariableOptions)),
            (PlanningOptions.Section, typeof(PlanningOptions)),
            (IdentityOptions.Section, typeof(IdentityOptions)),
            ("Identity:Issuers:N", typeof(IssuerOptions)),
            (AuthorizationOptions.Section, typeof(AuthorizationOptions)),
            ("Contracts:N", typeof(ContractOptions)),
            (CallerContextOptions.Section, typeof(CallerContextOptions)),
            (AdmissionOptions.Section, typeof(AdmissionOptions)),
            (CostOptions.Section, typeof(CostOptions)),
            (ResilienceOptions.Section, typeof(ResilienceOptions)),
            (SubgraphErrorOptions.Section, typeof(SubgraphErrorOptions)),
            (SharingOptions.Section, typeof(SharingOptions)),
            (SupergraphOptions.Section, typeof(SupergraphOptions)),
            (AuditOptions.Section, typeof(AuditOptions)),
            (MeteringOptions.Section, typeof(MeteringOptions)),
            (MetricOptions.Section, typeof(MetricOptions)),
            (IdeOptions.Section, typeof(IdeOptions)),
            (Overriding.OverrideOptions.Section, typeof(Overriding.OverrideOptions)),
            (PlanExposureOptions.Section, typeof(PlanExposureOptions)),
            (Downloads.DownloadOptions.Section, typeof(Downloads.DownloadOptions)),
        ];
        var settings = sections.SelectMany(section => section.Type.GetProperties().Select(property => $"{section.Section}:{property.Name}")).Append("Subgraphs:NAME:Url");

        Assert.Equal(settings.Order(), Setting().Matches(Readme).Select(match => match.Groups[1].Value).Order());
    }

    [Fact]
    public void Every_scope_of_a_plan_is_listed_with_it()
    {
        var listed = PlanScopes.Plans.Select(plan => Scopes().Matches(Readme).Single(match => match.Groups["plan"].Value == plan).Groups["scopes"].Value.Split(' ')).ToArray();

        Assert.Equal(PlanScopes.Get("partner"), listed[0]);
        Assert.Equal(PlanScopes.Get("standard"), [.. listed[0], .. listed[1]]);
        Assert.Equal(PlanScopes.Get("enterprise"), [.. listed[0], .. listed[1], .. listed[2]]);
    }

    [GeneratedRegex(@"^\| `([A-Z][^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex(@"^\| `(?<plan>[a-z]+)` \| (?:those, and )?`(?<scopes>[^`]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Scopes();
}
