using System.Text.Json;
using System.Text.RegularExpressions;
using GraphQL.Language;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Subgraphs.Portfolio.Data.Limits;
using Tests.Kit;
using Tests.Kit.Sql;

namespace Subgraphs.Portfolio.Tests.Types;

/// <summary>However many rows an answer has, the database is asked as often. Alone: other tests' commands would be counted too.</summary>
[Collection(nameof(AloneCollection))]
public sealed partial class StatementCountTests(PortfolioServer server)
{
    private const string Tenant = "hanbit";

    /// <summary>Background work of the program may fall into a count: the least of several is what the request sends.</summary>
    private const int Repetitions = 8;

    private const string Proposals = """
        query($first: Int!, $proposals: Int!) {
          portfolios(first: $first) {
            nodes {
              targetAllocation { version lines { isin weight } }
              rebalanceProposals(first: $proposals) { id status turnover cashAfter { amount } orders { isin quantity } excluded { isin } findings { ruleId } }
            }
          }
        }
        """;

    private const string RiskDashboard = """
        query($first: Int!) {
          portfolios(first: $first) {
            nodes {
              name baseCurrency
              netAssetValue { amount currency }
              risk { historicalVar { amount } parametricVar { amount } expectedShortfall { amount } backtest { exceptions zone plusFactor } proxied }
              stress(scenarioIds: ["GFC-2008", "COVID-2020", "EQ-10"]) { scenario { name shocks { shock } } pnl { amount } pnlFraction limitBreached worstPositions { isin } }
              alerts(unacknowledgedOnly: false) { id severity observed threshold raisedAt limit { metric } }
              holdings { isin quantity }
              positions(first: 20) { nodes { isin quantity weight } }
            }
          }
        }
        """;

    private const string Reports = """
        query($first: Int!, $reports: Int!) {
          portfolios(first: $first) {
            nodes { reports(first: $reports) { id status sha256 downloadPath } reportSchedules { id kind nextDueOn } }
          }
        }
        """;

    private const string Lists = """
        query($first: Int!, $rows: Int!) {
          stressScenarios { id }
          portfolios(first: $first) {
            nodes {
              cash { amount }
              riskLimits { id metric }
              alerts(unacknowledgedOnly: false, first: $rows) { id }
              trades(from: "2016-01-01", to: "2025-12-31", first: $rows) { totalCount nodes { id instrument { isin } } }
              positions(first: $rows) { totalCount nodes { isin averageCost { amount } lots(first: $rows) { quantity } } }
              cashLedger(first: $rows) { totalCount nodes { id balance { amount } instrument { isin } } }
              performance(from: "2024-12-31", to: "2025-12-31") { timeWeightedReturn subPeriods { return } }
            }
          }
        }
        """;

    private static readonly string[] Scopes = [.. PortfolioServer.AllScopes, "portfolio:write", "report:read", "report:create"];

    [Fact]
    public async Task Targets_and_proposals_cost_the_same_statements_for_one_portfolio_as_for_three()
    {
        foreach (var id in new[] { "core-equity", "kr-balanced", "kr-growth" })
        {
            foreach (var number in new[] { 1, 2 })
            {
                await server.QueryAsync(
                    Tenant,
                    "mutation($in: PlaceRebalanceProposalInput!) { placeRebalanceProposal(input: $in) { id } }",
                    new { @in = new { portfolioId = id, idempotencyKey = $"{id}-{number}" } },
                    Scopes);
            }
        }

        var (few, fewRows) = await CountAsync(Proposals, new { first = 1, proposals = 1 });
        var (many, manyRows) = await CountAsync(Proposals, new { first = 20, proposals = 20 });

        Assert.Equal(1, fewRows);
        Assert.Equal(6, manyRows);
        Assert.Equal(few, many);
        Assert.Equal(7, many);
    }

    [Fact]
    public async Task The_risk_dashboards_part_costs_the_same_statements_for_one_portfolio_as_for_three()
        => await AssertSameAsync(RiskDashboard);

    [Fact]
    public async Task Every_other_list_costs_the_same_statements_for_one_portfolio_with_few_rows_as_for_three_with_many()
        => await AssertSameAsync(Lists);

    /// <summary>A list that is added to the graph is added to a query here.</summary>
    [Fact]
    public void No_list_of_the_graph_is_left_out()
    {
        var asked = new HashSet<string>(StringComparer.Ordinal);
        foreach (var query in new[] { Proposals, RiskDashboard, Reports, Lists })
        {
            new NameCollector(asked).Walk(Utf8GraphQLParser.Parse(query));
        }

        var lists = Utf8GraphQLParser.Parse(ExportedGraph.Read("portfolio")).Definitions.OfType<ObjectTypeDefinitionNode>()
            .SelectMany(type => type.Fields)
            .Where(field => field.Type is ListTypeNode or NonNullTypeNode { Type: ListTypeNode })
            .Select(field => field.Name)
            .Where(name => !name.StartsWith('_'))
            .Distinct();

        Assert.Equal([], lists.Except(asked, StringComparer.Ordinal));
    }

    private async Task AssertSameAsync(string query)
    {
        // What the end of the day evaluates in the background is no part of a request.
        await server.Services.GetServices<IHostedService>().OfType<EndOfDay>().Single().ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);

        var few = await LeastAsync(query, new { first = 1, rows = 1 });
        var many = await LeastAsync(query, new { first = 20, rows = 500 });

        // The first portfolio may have no alert, whose limit is then not asked for: what counts is that no statement is sent again.
        Assert.NotEmpty(many);
        Assert.Equal([], many.CountBy(text => text).Where(sent => sent.Value > Math.Max(1, few.Count(text => text == sent.Key))).Select(sent => $"{sent.Value} times: {sent.Key}"));
    }

    /// <summary>The statements of a query that has been asked before; whether one id is asked for or several.</summary>
    private async Task<List<string>> LeastAsync(string query, object variables)
    {
        await server.QueryAsync(Tenant, query, variables, Scopes);
        IReadOnlyList<string>? least = null;
        for (var i = 0; i < Repetitions; i++)
        {
            using var commands = CommandRecorder.OfProcess();
            await server.QueryAsync(Tenant, query, variables, Scopes);
            least = least is null || commands.Texts.Count < least.Count ? commands.Texts : least;
        }

        return [.. least!.Select(text => ParameterList().Replace(text, "IN (…)"))];
    }

    [GeneratedRegex(@"= @ids1\b|IN \((@\w+(, )?)+\)")]
    private static partial Regex ParameterList();

    [Fact]
    public async Task Reports_and_schedules_cost_the_same_statements_for_one_portfolio_as_for_three()
    {
        foreach (var id in new[] { "core-equity", "kr-balanced", "kr-growth" })
        {
            await ReportAsync(id, "one");
            await ReportAsync(id, "two");
            await server.QueryAsync(
                Tenant,
                "mutation($in: ScheduleReportInput!) { scheduleReport(input: $in) { id } }",
                new { @in = new { portfolioId = id, kind = "RISK", frequency = "MONTHLY" } },
                Scopes);
        }

        var few = await CountAsync(Reports, new { first = 1, reports = 1 });
        var many = await CountAsync(Reports, new { first = 20, reports = 20 });

        Assert.Equal(few.Statements, many.Statements);
        Assert.Equal(3, many.Statements);
    }

    [Fact]
    public async Task A_report_costs_the_same_statements_whatever_the_portfolio_holds()
    {
        await ReportAsync("core-equity", "warm");
        await ReportAsync("kr-balanced", "warm");

        // Three holdings, and eleven.
        using var few = CommandRecorder.OfProcess();
        await ReportAsync("core-equity", "counted");
        var statements = few.Texts.Count;
        using var many = CommandRecorder.OfProcess();
        await ReportAsync("kr-balanced", "counted");

        Assert.Equal(statements, many.Texts.Count);
        Assert.InRange(statements, 1, 12);
    }

    private Task<string> ReportAsync(string portfolioId, string idempotencyKey)
        => server.QueryAsync(
            Tenant,
            "mutation($in: CreateReportInput!) { createReport(input: $in) { id } }",
            new { @in = new { portfolioId, kind = "CLIENT_QUARTERLY", from = "2025-09-30", to = "2025-12-31", idempotencyKey = portfolioId + idempotencyKey } },
            Scopes);

    /// <summary>The statements of a query that has been asked before, and how many proposals it answers.</summary>
    private async Task<(int Statements, int Proposals)> CountAsync(string query, object variables)
    {
        var counts = new List<int>();
        var response = await server.QueryAsync(Tenant, query, variables, Scopes);
        for (var i = 0; i < Repetitions; i++)
        {
            using var commands = CommandRecorder.OfProcess();
            response = await server.QueryAsync(Tenant, query, variables, Scopes);
            counts.Add(commands.Texts.Count);
        }

        using var document = JsonDocument.Parse(response);
        Assert.False(document.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        var nodes = document.RootElement.GetProperty("data").GetProperty("portfolios").GetProperty("nodes").EnumerateArray();
        return (counts.Min(), nodes.Sum(node => node.TryGetProperty("rebalanceProposals", out var proposals) ? proposals.GetArrayLength() : 0));
    }

    private sealed class NameCollector(HashSet<string> names) : SyntaxWalker
    {
        protected override bool Enter(SyntaxNode node)
        {
            if (node is FieldNode field)
            {
                names.Add(field.Name);
            }

            return true;
        }
    }
}
