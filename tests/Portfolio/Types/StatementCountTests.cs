using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Types;

/// <summary>However many rows an answer has, the database is asked as often. Alone: other tests' commands would be counted too.</summary>
[Collection(nameof(AloneCollection))]
public sealed class StatementCountTests(PortfolioServer server)
{
    private const string Tenant = "hanbit";
    private const int Repetitions = 3;

    private static readonly string[] Scopes = [.. PortfolioServer.AllScopes, "portfolio:write"];

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

        const string Query = """
            query($first: Int!, $proposals: Int!) {
              portfolios(first: $first) {
                nodes {
                  targetAllocation { version lines { isin weight } }
                  rebalanceProposals(first: $proposals) { id status turnover cashAfter { amount } orders { isin quantity } excluded { isin } findings { ruleId } }
                }
              }
            }
            """;

        var (few, fewRows) = await CountAsync(Query, new { first = 1, proposals = 1 });
        var (many, manyRows) = await CountAsync(Query, new { first = 20, proposals = 20 });

        Assert.Equal(1, fewRows);
        Assert.Equal(6, manyRows);
        Assert.Equal(few, many);
        Assert.Equal(7, many);
    }

    [Fact]
    public async Task The_risk_dashboards_part_costs_the_same_statements_for_one_portfolio_as_for_three()
    {
        const string Query = """
            query($first: Int!) {
              portfolios(first: $first) {
                nodes {
                  name baseCurrency
                  netAssetValue { amount currency }
                  risk { historicalVar { amount } parametricVar { amount } expectedShortfall { amount } backtest { exceptions zone plusFactor } }
                  stress(scenarioIds: ["GFC-2008", "COVID-2020", "EQ-10"]) { scenario { name } pnl { amount } pnlFraction limitBreached }
                  alerts { id severity observed threshold raisedAt limit { metric } }
                  holdings { isin quantity }
                  positions(first: 20) { nodes { isin quantity weight } }
                }
              }
            }
            """;

        Assert.Equal((await CountAsync(Query, new { first = 1 })).Statements, (await CountAsync(Query, new { first = 20 })).Statements);
    }

    /// <summary>The statements of a query that has been asked before, and how many proposals it answers.</summary>
    private async Task<(int Statements, int Proposals)> CountAsync(string query, object variables)
    {
        var counts = new List<int>();
        var response = await server.QueryAsync(Tenant, query, variables);
        for (var i = 0; i < Repetitions; i++)
        {
            using var commands = new CommandRecorder();
            response = await server.QueryAsync(Tenant, query, variables);
            counts.Add(commands.Texts.Count);
        }

        using var document = JsonDocument.Parse(response);
        Assert.False(document.RootElement.TryGetProperty("errors", out var errors), errors.ToString());
        var nodes = document.RootElement.GetProperty("data").GetProperty("portfolios").GetProperty("nodes").EnumerateArray();
        return (counts.Min(), nodes.Sum(node => node.TryGetProperty("rebalanceProposals", out var proposals) ? proposals.GetArrayLength() : 0));
    }
}
