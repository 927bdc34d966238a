using System.Globalization;
using Subgraphs.Markets;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Risk;
using Tests.Kit;

namespace Subgraphs.Portfolio.Tests.Domain;

public sealed class WealthIndexTests
{
    private static readonly DateOnly Start = new(2024, 3, 4);

    [Fact]
    public void A_dividend_is_reinvested_at_the_close_of_its_ex_date()
    {
        var index = WealthIndex.FromCloses([Start, Start.AddDays(1)], [100m, 99m], [], [new CashDividend("X", Start.AddDays(1), null, 2m, "USD")]);

        Assert.Equal(0.01, index.Return(Start, Start.AddDays(1))!.Value, 1e-12);
    }

    [Fact]
    public void A_split_is_no_return()
    {
        var index = WealthIndex.FromCloses([Start, Start.AddDays(1)], [100m, 25m], [new ShareSplit("X", Start.AddDays(1), 4m)], []);

        Assert.Equal(0, index.Return(Start, Start.AddDays(1))!.Value, 1e-12);
    }

    [Fact]
    public void A_date_that_the_series_does_not_reach_has_no_return()
    {
        var index = WealthIndex.FromAdjusted([Start, Start.AddDays(1)], [1m, 2m]);

        Assert.Null(index.Return(Start.AddDays(-1), Start));
        Assert.NotNull(index.Return(Start, Start.AddDays(5)));
        Assert.Null(index.Return(Start, Start.AddDays(30)));
    }

    /// <summary>The published vector TR-SPY-2019 on the real files.</summary>
    [Fact]
    public void SPY_of_2019_with_dividends_reinvested_returned_31_percent()
    {
        var market = MarketSource.Open(SharedData.Require("data"));
        var errors = new RowErrors();
        var isin = market.ReadInstruments(errors).Single(instrument => instrument.Symbol == "SPY").Isin;
        var bars = market.ReadBars(errors).Where(bar => bar.Isin == isin && bar.Date.Year is 2018 or 2019).Where(bar => bar.Isin == isin).ToArray();
        var dividends = market.ReadDividends(errors).Where(dividend => dividend.Isin == isin)
            .Select(dividend => new CashDividend(isin, dividend.ExDate, dividend.PayDate, dividend.AmountAsPaid, dividend.Currency));

        var index = WealthIndex.FromCloses([.. bars.Select(bar => bar.Date)], [.. bars.Select(bar => bar.Close)], [], dividends);

        Assert.Equal(
            double.Parse("0.3122202620", CultureInfo.InvariantCulture), index.Return(new DateOnly(2018, 12, 31), new DateOnly(2019, 12, 31))!.Value, 1e-9);
    }
}
