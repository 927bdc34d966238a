using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Classification;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>An issuer's instrument, dividends, splits and daily bars as traded.</summary>
internal static class StockGenerator
{
    /// <summary>How strongly a price is drawn to what the earnings' growth would make of the first one, a session.</summary>
    private const double Pull = 0.008;

    private const double SessionsPerYear = 252.0;

    public static GeneratedStock Generate(ulong seed, IssuerProfile profile, IReadOnlyDictionary<DateOnly, double> factor)
    {
        var instrument = Describe(profile);
        var calendar = SessionCalendar.For(profile.Mic);
        var splits = profile.Splits.Select(split => new SplitRecord(instrument.Isin, split.ExDate, split.Ratio, SampleMarket.Source)).ToList();
        var dividends = DividendGenerator.Generate(instrument, profile, calendar);
        var noise = new SeededNoise(seed, "stock:" + profile.Symbol);
        return new GeneratedStock
        {
            Instrument = instrument,
            Profile = profile,
            Splits = splits,
            Dividends = dividends,
            Bars = Walk(instrument.Isin, profile, calendar, factor, dividends, noise),
        };
    }

    private static InstrumentRecord Describe(IssuerProfile profile)
    {
        var name = profile.Name + " (simulated)";
        var number = profile.Number.ToString("00000", System.Globalization.CultureInfo.InvariantCulture);
        return new InstrumentRecord
        {
            Isin = Isin.Complete(profile.Country + "0SIM" + number),
            Figi = Figi.Complete("ZZG0SM" + number),
            Symbol = profile.Symbol,
            Name = name,
            AssetClass = AssetClass.Equity,
            Currency = profile.Currency,
            PrimaryMic = profile.Mic,
            LotSize = profile.LotSize,
            Gics = Gics.FindSubIndustry(profile.SubIndustry),
            Issuer = new IssuerRecord(Lei.Complete("SIMU00FICTION" + number), name, profile.Country, profile.Cik),
            Listings = [new(profile.Mic, profile.Symbol, profile.Currency, SessionCalendar.For(profile.Mic).OnOrAfter(profile.ListedOn), null, profile.TickSize)],
            Source = SampleMarket.Source,
        };
    }

    private static List<BarRecord> Walk(
        string isin,
        IssuerProfile profile,
        SessionCalendar calendar,
        IReadOnlyDictionary<DateOnly, double> factor,
        IReadOnlyList<DividendRecord> dividends,
        SeededNoise noise)
    {
        var cashByExDate = dividends.GroupBy(dividend => dividend.ExDate).ToDictionary(day => day.Key, day => day.Sum(dividend => dividend.AmountAsPaid));
        var ratioByExDate = profile.Splits.ToDictionary(split => calendar.OnOrAfter(split.ExDate), split => split.Ratio);
        var bars = new List<BarRecord>();
        var close = profile.StartPrice;
        var fair = (double)profile.StartPrice;
        var volumeScale = 1m;
        foreach (var date in calendar.Sessions(profile.ListedOn, SampleMarket.FinalSession))
        {
            if (ratioByExDate.TryGetValue(date, out var ratio))
            {
                close /= ratio;
                volumeScale *= ratio;
            }

            var previous = close - cashByExDate.GetValueOrDefault(date);
            fair *= 1.0 + (profile.Drift / SessionsPerYear);
            var distance = Math.Clamp((fair / (double)(previous * volumeScale)) - 1.0, -0.5, 1.5);
            var change = (profile.Drift / SessionsPerYear) + (Pull * distance)
                + (profile.Beta * factor.GetValueOrDefault(date)) + (profile.Volatility * noise.Normal());
            close = ToTick(previous * (1m + (decimal)change), profile.TickSize);
            var open = ToTick(previous * (1m + (decimal)(change * noise.Uniform())), profile.TickSize);
            var reach = (decimal)(profile.Volatility * noise.Uniform());
            var high = ToTick(Math.Max(open, close) * (1m + reach), profile.TickSize);
            var low = ToTick(Math.Min(open, close) * (1m - reach), profile.TickSize);
            var turnover = 0.6 + (0.8 * noise.Uniform()) + (12.0 * Math.Abs(change));
            bars.Add(new BarRecord(
                isin, date, open, Math.Max(high, Math.Max(open, close)), Math.Min(low, Math.Min(open, close)), close,
                decimal.Round(profile.BaseVolume * volumeScale * (decimal)turnover), SampleMarket.Source));
        }

        return bars;
    }

    /// <summary>To the nearest tick, at least one.</summary>
    private static decimal ToTick(decimal price, decimal tick)
        => Math.Max(decimal.Round(price / tick) * tick, tick);
}
