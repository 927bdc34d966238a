using Subgraphs.Markets.Sample;
using Subgraphs.Markets.Shares;

namespace Subgraphs.Markets.Tests;

/// <summary>Shares outstanding, out of capitalisations and prices.</summary>
public sealed class ShareCountsTests
{
    [Fact]
    public void The_sample_market_gives_back_the_shares_that_it_was_made_with()
    {
        var market = new SampleMarket();
        var instruments = market.ReadInstruments(new RowErrors()).ToDictionary(row => row.Isin, row => row.Symbol, StringComparer.Ordinal);

        var counts = ShareCounts.Read(market, new RowErrors()).ToLookup(count => instruments[count.Isin], StringComparer.Ordinal);

        Assert.Equal(14, counts.Count);
        Assert.DoesNotContain("SWLD", counts.Select(count => count.Key));
        Assert.Equal([900_000_000m, 1_800_000_000m, 7_200_000_000m], counts["NGSC"].Select(count => count.Shares).Distinct());
        Assert.Equal([380_000_000m], counts["990012"].Select(count => count.Shares).Distinct());
    }

    [Fact]
    public void Real_figures_give_about_the_shares_that_there_were_and_none_for_an_issuer_with_several_classes()
    {
        var market = RealMarket.Require();
        var instruments = market.ReadInstruments(new RowErrors()).ToDictionary(row => row.Isin, row => row.Symbol, StringComparer.Ordinal);

        var counts = ShareCounts.Read(market, new RowErrors()).ToLookup(count => instruments[count.Isin], StringComparer.Ordinal);

        Assert.Empty(counts["GOOG"]);
        Assert.Empty(counts["SPY"]);
        Assert.InRange(counts["KO"].Single(count => count.AsOf == new DateOnly(2018, 2, 8)).Shares, 4_200_000_000m, 4_500_000_000m);

        // 142.43 billion over 147.59: the source's capitalisation is some days older than its price, and there were about 922 million.
        Assert.Equal(965_058_632m, counts["IBM"].Single(count => count.AsOf == new DateOnly(2018, 2, 8)).Shares);
    }
}
