using System.Text.Json;
using Subgraphs.Markets;
using Subgraphs.Markets.Sample;
using Tests.Kit.Sql;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>The subgraph on the market that the project makes itself.</summary>
public sealed class SampleMarketTests
{
    [Fact]
    public async Task Every_payer_of_the_sample_market_has_growth_and_a_yield_at_the_last_session()
    {
        await using var subgraph = await DividendSubgraph.StartAsync(null);
        var market = new SampleMarket();
        var payers = market.ReadDividends(new RowErrors()).GroupBy(row => row.Isin).ToDictionary(group => group.Key, group => group.Last().Currency);
        Assert.NotEmpty(payers);

        var answer = await subgraph.ExecuteAsync(
            """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Instrument { isin trailingYield dividendGrowth { toYear consecutiveGrowthYears } dividends(first: 500) { totalCount nodes { id source } } nextDividend { exDate status } }
              }
            }
            """,
            new
            {
                representations = payers.Select(payer => new
                {
                    __typename = "Instrument",
                    isin = payer.Key,
                    lastClose = new { date = market.LastSession.ToString("O"), price = new { amount = "100", currency = payer.Value } },
                }),
            });

        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        foreach (var instrument in answer.GetProperty("data").GetProperty("_entities").EnumerateArray())
        {
            Assert.NotEqual(JsonValueKind.Null, instrument.GetProperty("trailingYield").ValueKind);
            Assert.Equal(market.LastSession.Year, instrument.GetProperty("dividendGrowth").GetProperty("toYear").GetInt32());
            var dividends = instrument.GetProperty("dividends");
            Assert.Equal(dividends.GetProperty("totalCount").GetInt32(), dividends.GetProperty("nodes").GetArrayLength());
            Assert.Contains("simulated", dividends.GetProperty("nodes")[0].GetProperty("source").GetString(), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task SQL_Server_gives_the_same_bytes_where_the_environment_names_a_server()
    {
        await using var server = await DividendSubgraph.StartAsync(null, SqlServerPlacement.Require("dividend-history", "northwind", "hanbit", "aldgate"));
        await using var sqlite = await DividendSubgraph.StartAsync(null);
        var isins = new SampleMarket().ReadDividends(new RowErrors()).Select(row => row.Isin).Distinct();
        var variables = new { representations = isins.Select(isin => new { __typename = "Instrument", isin }) };

        const string query = """
            query ($representations: [_Any!]!) {
              _entities(representations: $representations) {
                ... on Instrument {
                  dividendGrowth { cagr5 consecutiveGrowthYears lastCutYear }
                  dividends(first: 7) { totalCount nodes { id exDate status grossAmount { amount currency } splitAdjustedAmount { amount } } pageInfo { endCursor } }
                }
              }
            }
            """;
        Assert.Equal((await sqlite.ExecuteAsync(query, variables)).GetRawText(), (await server.ExecuteAsync(query, variables)).GetRawText());
    }
}
