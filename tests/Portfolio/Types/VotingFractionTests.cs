using System.Globalization;
using System.Text.Json;

namespace Subgraphs.Portfolio.Tests.Types;

/// <summary>The fraction of an issuer's votes that a holding has.</summary>
public sealed class VotingFractionTests(PortfolioServer server)
{
    private const string Query = """{ portfolio(id: "core-equity") { holdings { isin quantity votingFraction } } }""";

    [Fact]
    public async Task It_is_the_holding_over_the_shares_outstanding_as_the_last_figures_and_later_splits_make_them()
    {
        // 900 million shares at first, two for one in June 2018 and four for one in July 2024; the figures of 2024 are of March.
        Assert.Equal(1_800_000_000m, await SharesAsync("2019-12-31"));
        Assert.Equal(1_800_000_000m, await SharesAsync("2024-07-12"));
        Assert.Equal(7_200_000_000m, await SharesAsync("2024-07-15"));
        Assert.Equal(7_200_000_000m, await SharesAsync("2025-12-31"));
    }

    [Fact]
    public async Task Units_of_a_fund_have_no_votes_of_an_issuer()
    {
        var fund = await HoldingAsync("US0SIM00099", "2025-12-31");

        Assert.Equal(JsonValueKind.Null, fund.GetProperty("votingFraction").ValueKind);
    }

    private async Task<decimal> SharesAsync(string date)
    {
        var holding = await HoldingAsync("US0SIM00001", date);
        return Math.Round(Number(holding, "quantity") / Number(holding, "votingFraction") / 1_000_000m) * 1_000_000m;
    }

    private async Task<JsonElement> HoldingAsync(string isin, string date)
    {
        var answer = JsonDocument.Parse(await server.QueryAsync("northwind", Query, businessDate: date)).RootElement;
        return answer.GetProperty("data").GetProperty("portfolio").GetProperty("holdings").EnumerateArray()
            .Single(holding => holding.GetProperty("isin").GetString()!.StartsWith(isin, StringComparison.Ordinal));
    }

    private static decimal Number(JsonElement item, string name) => decimal.Parse(item.GetProperty(name).GetString()!, CultureInfo.InvariantCulture);
}
