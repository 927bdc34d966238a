using System.Text.Json.Nodes;

namespace Tests.EndToEnd;

/// <summary>The README shows what the programs answer.</summary>
public sealed class ReadmeTests(SampleMarketHost market)
{
    [Fact]
    public async Task The_portfolio_overview_is_answered_as_the_README_shows()
    {
        var answer = await market.Host.QueryAsync(market.Host.Token("hanbit", "standard"), Readme.Operation("PortfolioOverview"), new JsonObject { ["id"] = "kr-growth" });

        Assert.Equal(Readme.AnswerTo("PortfolioOverview").ToJsonString(), answer.ToJsonString());
    }
}
