using GraphQL.Language;
using Tests.Kit;

namespace Subgraphs.Portfolio.Tests.Types;

public sealed class SchemaTests(PortfolioServer server)
{
    /// <summary>Fields that a user would miss in the specification.</summary>
    private static readonly string[] Additions =
    [
        "StressPosition.proxied", "RiskAlert.closedAt",
        "Mutation.rejectRebalanceProposal", "Mutation.cancelRebalanceProposal",
        "RebalanceProposal.businessDate", "RebalanceProposal.rejectedBy", "RebalanceProposal.decidedAt", "RebalanceProposal.note",
        "RebalanceProposal.excluded", "RebalanceProposal.findings",
        "InvestmentReport.locale", "InvestmentReport.format", "InvestmentReport.trigger", "InvestmentReport.createdAt", "InvestmentReport.createdBy",
        "InvestmentReport.failureCode", "InvestmentReport.attempts", "InvestmentReport.nextAttemptAt",
        "Position.symbol", "Position.name", "Position.sector", "Position.priceDate", "Portfolio.reportSchedules", "Mutation.scheduleReport", "Mutation.cancelReportSchedule",
        "RiskReport.parametricExpectedShortfall", "RiskReport.backtest", "RiskReport.proxied", "PerformanceReport.moneyWeightedReturnAmbiguous", "PerformanceReport.sharpeRatioAt", "PerformanceReport.riskFreeRate", "PerformanceReport.riskFreeSource",
        "Portfolio.cashLedger", "Position.lots",
        "Portfolio.accountHolder", "Portfolio.externalAccountId", "Trade.trader",
    ];

    /// <summary>Optional, of every mutation that has no key of its own.</summary>
    private const string AddedArgument = "idempotencyKey";

    /// <summary>Types that stand behind those fields.</summary>
    private static readonly string[] AddedTypes = ["CashEntry", "CashEntryConnection", "ExcludedLine", "PositionLot", "ProposalFinding", "ReportSchedule"];

    /// <summary>Every field that stands here stands in the specification of the domain with the same type, arguments and directives.</summary>
    [Fact]
    public async Task Fields_are_those_of_the_domains_specification()
    {
        var target = Fields(Utf8GraphQLParser.Parse(
            await File.ReadAllTextAsync(SharedData.Require("domain/graphs/portfolio.graphql"), TestContext.Current.CancellationToken), ParserOptions.Trusted));
        var sdl = (await server.DataAsync("northwind", "{ _service { sdl } }")).GetProperty("_service").GetProperty("sdl").GetString()!;

        var fields = Fields(Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted));

        // The owner is the gateway's to see and no client's: the domain's specification is what clients see.
        var owners = fields.Where(field => field.Value == "tenantId:ID!@inaccessible").Select(field => field.Key).ToList();
        Assert.Equal(["Client.tenantId", "InvestmentReport.tenantId", "Portfolio.tenantId", "RebalanceProposal.tenantId", "ReportSchedule.tenantId", "RiskAlert.tenantId", "RiskLimit.tenantId", "Trade.tenantId"], owners.Order(StringComparer.Ordinal));
        Assert.All(
            fields.Where(field => !owners.Contains(field.Key) && !Additions.Contains(field.Key) && !AddedTypes.Contains(field.Key.Split('.')[0])),
            field => Assert.Equal(target.GetValueOrDefault(field.Key), field.Value.Replace("@audited", "", StringComparison.Ordinal)));
    }

    private static Dictionary<string, string> Fields(DocumentNode document)
        => document.Definitions.OfType<ObjectTypeDefinitionNode>()
            .SelectMany(type => type.Fields.Select(field => (Type: type.Name, Field: field)))
            .ToDictionary(pair => $"{pair.Type}.{pair.Field.Name}", pair => Text(pair.Field));

    private static string Text(FieldDefinitionNode field)
        => new FieldDefinitionNode(default, null, field.Name, default, [.. field.Arguments.Where(argument => argument.Name != AddedArgument)], field.Type, field.Directives).Print(indented: false);
}
