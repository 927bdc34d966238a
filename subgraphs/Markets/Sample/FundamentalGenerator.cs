using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>One snapshot a year and issuer, known on the first session after the tenth of March.</summary>
internal static class FundamentalGenerator
{
    public static IEnumerable<FundamentalRecord> Generate(GeneratedStock stock)
    {
        var profile = stock.Profile!;
        var calendar = SessionCalendar.For(profile.Mic);
        var closes = stock.Bars.ToDictionary(bar => bar.Date, bar => bar.Close);
        var bookPerShare = profile.StartEps * 7m;
        for (var year = profile.ListedOn.Year; year <= SampleMarket.FinalSession.Year; year++)
        {
            var asOf = calendar.OnOrAfter(new DateOnly(year, 3, 10));
            var splits = profile.Splits.Where(split => split.ExDate <= asOf).Aggregate(1m, (product, split) => product * split.Ratio);
            var shares = profile.Shares * splits;
            var price = closes[asOf];
            var eps = decimal.Round(EarningsPerShare(profile, year) / splits, 4);
            var book = decimal.Round(bookPerShare / splits, 4);
            var equity = decimal.Round(book * shares, 2);
            var operating = Math.Abs(eps) * shares;
            yield return new FundamentalRecord
            {
                AsOf = asOf,
                Isin = stock.Instrument.Isin,
                Symbol = profile.Symbol,
                Name = stock.Instrument.Name,
                Sector = stock.Instrument.Gics?.Sector,
                SubIndustry = stock.Instrument.Gics?.SubIndustry,
                Currency = profile.Currency,
                Price = price,
                EpsTtm = eps,
                BookValuePerShare = book,
                MarketCap = decimal.Round(price * shares, 2),
                EbitdaTtm = decimal.Round(operating * 1.9m, 2),
                PriceEarnings = eps > 0m ? decimal.Round(price / eps, 4) : null,
                PriceBook = decimal.Round(price / book, 4),
                PriceSales = decimal.Round(price * shares / (operating * 8m), 4),
                TotalEquity = equity,
                TotalDebt = decimal.Round(equity * profile.DebtToEquity, 2),
                FreeCashFlowTtm = decimal.Round(eps * shares * 0.9m, 2),
                Source = SampleMarket.Source,
            };

            bookPerShare += Math.Max(EarningsPerShare(profile, year) - (profile.Dividends?.AnnualAmount(year) ?? 0m), -bookPerShare / 4m);
        }
    }

    /// <summary>Per share of the first session; the year before the snapshot's is what a snapshot reports.</summary>
    private static decimal EarningsPerShare(IssuerProfile profile, int year)
    {
        var eps = profile.StartEps;
        for (var i = profile.ListedOn.Year; i < year; i++)
        {
            eps *= 1m + profile.EpsGrowth;
        }

        // A shock of a year is published in the next one.
        foreach (var (shockYear, factor) in profile.EpsShocks)
        {
            if (shockYear == year - 1)
            {
                eps *= factor;
            }
        }

        return eps;
    }
}
