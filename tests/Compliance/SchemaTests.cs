using GraphQL.Language;
using GraphQL.TypeSystem;
using Tests.Kit;

namespace Subgraphs.Compliance.Tests;

/// <summary>The exported schema: stored, and against the graph that the domain specifies.</summary>
public sealed class SchemaTests(ComplianceSubgraph subgraph) : IClassFixture<ComplianceSubgraph>
{
    private static readonly SchemaBuildOptions Open = new() { AllowUnknownDirectives = true, AllowMissingQueryType = true };

    /// <summary>Where this schema departs from the specified one, and why.</summary>
    private static readonly Dictionary<string, string> Departures = new(StringComparer.Ordinal)
    {
        ["Regime.jurisdiction"] = "house rules are of no jurisdiction",
        ["AuditEvent.id"] = "a trail is longer than a page: one goes on behind a record",
        ["AuditEvent.code"] = "why something was refused",
        ["AuditEvent.requestId"] = "what else the same request did",
        ["Query.auditTrail"] = "it goes on behind a record, and who looks is kept",
        ["TransactionReport.buyerId"] = "who reads it is kept",
        ["TransactionReport.sellerId"] = "who reads it is kept",
        ["TransactionReport.decisionMakerId"] = "it may be a person's code: personal data, and who reads it is kept",
        ["TransactionReport.executionWithinFirmId"] = "likewise",
        ["BestExecutionRecord.benchmark"] = "which price it is",
        ["BestExecutionRecord.benchmarkOn"] = "of which session",
        ["TradeAnomaly.value"] = "the figure that was judged",
        ["TradeAnomaly.insufficientBaseline"] = "why there is no verdict",
        ["TradeAnomaly.decidedBy"] = "who gave the disposition",
        ["TradeAnomaly.decidedAt"] = "and when",
        ["TradeAnomaly.note"] = "and why",
        ["Query.anomalyFlagRates"] = "the monthly flag rate that the domain asks for",
        ["AnomalyFlagRate.month"] = "likewise",
        ["AnomalyFlagRate.trades"] = "likewise",
        ["AnomalyFlagRate.flagged"] = "likewise",
        ["AnomalyFlagRate.rate"] = "likewise",
        ["ComplianceBreach.subjectIsin"] = "what breaks a rule",
        ["ComplianceBreach.subjectIssuerLei"] = "what breaks a rule",
        ["DisclosureObligation.isAmendment"] = "which of the two forms it is",
        ["Query.disclosureProfile"] = "what the tenant says of itself decides on its duties",
        ["DisclosureProfile.purpose"] = "likewise",
        ["DisclosureProfile.filer"] = "likewise",
        ["DisclosureProfile.filerName"] = "likewise",
        ["Mutation.setDisclosureProfile"] = "likewise",
        ["TransactionReport.submittedAt"] = "what became of a report",
        ["TransactionReport.submissionReference"] = "likewise",
        ["TransactionReport.submittedInTime"] = "rule EU-MIFIR-TR-TPLUS1",
        ["TransactionReport.rejectionReason"] = "why it is to be sent again",
        ["Mutation.recordTransactionSubmission"] = "who sends says so",
        ["Mutation.recordTransactionAnswer"] = "likewise",
        ["Portfolio.clientNotices"] = "what clients have to be told",
        ["Mutation.recordClientNotice"] = "that they were",
        ["Mutation.setAnomalyDisposition"] = "a key under which it can be sent again",
        ["Mutation.resolveBreach"] = "likewise",
        ["Mutation.requestRegimeDeactivation"] = "likewise",
        ["Mutation.confirmRegimeDeactivation"] = "likewise",
        ["Mutation.waiveDisclosureObligation"] = "an obligation that is none has an end",
        ["Mutation.releaseRegulatoryReport"] = "reports are released by a second person",
        ["Query.regimes"] = "a field with its own requirement is nullable",
    };

    /// <summary>Stands behind <c>Portfolio.clientNotices</c>.</summary>
    private const string AddedType = "ClientNotice";

    [Fact]
    public async Task The_stored_schema_is_the_exported_one()
        => ExportedGraph.AssertCurrent("compliance", await ExportAsync());

    [Fact]
    public async Task Every_field_has_the_type_arguments_and_directives_that_the_domain_specifies()
    {
        var specified = SchemaBuilder.BuildOrThrow(File.ReadAllText(SharedData.Require("domain", "graphs", "compliance.graphql")), Open);
        var exported = SchemaBuilder.BuildOrThrow(await ExportAsync(), Open);

        var compared = 0;
        foreach (var field in exported.Types.OfType<ObjectType>().Where(type => !type.IsBuiltIn).SelectMany(type => type.Fields))
        {
            // The owner is the gateway's to see and no client's: the domain's specification is what clients see.
            if (field.Name.StartsWith('_') || field.DeclaringType.Name == AddedType || field is { Name: "tenantId", Directives: [{ Name: "inaccessible" }] } || Departures.ContainsKey(field.Coordinate))
            {
                continue;
            }

            var expected = specified.GetType<ObjectType>(field.DeclaringType.Name)?.GetField(field.Name);
            Assert.True(expected is not null, field.Coordinate);
            Assert.Equal(Describe(expected), Describe(field));
            compared++;
        }

        Assert.InRange(compared, 50, int.MaxValue);
    }

    private async Task<string> ExportAsync()
        => (await subgraph.ExecuteAsync(null, "{ _service { sdl } }")).GetProperty("data").GetProperty("_service").GetProperty("sdl").GetString()!;

    private static string Describe(OutputField field)
    {
        var arguments = field.Arguments.Select(argument => $"{argument.Name}: {argument.Type}");
        var directives = field.Directives.Select(directive => directive.Print()).Order(StringComparer.Ordinal);
        return $"{field.Coordinate}({string.Join(", ", arguments)}): {field.Type} {string.Join(' ', directives)}";
    }
}
