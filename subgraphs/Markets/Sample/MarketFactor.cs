using Subgraphs.Markets.Calendars;

namespace Subgraphs.Markets.Sample;

/// <summary>The common return of every weekday: calm years, a slide, a crash and its recovery, a bad year.</summary>
internal static class MarketFactor
{
    public static IReadOnlyDictionary<DateOnly, double> Generate(ulong seed)
    {
        var noise = new SeededNoise(seed, "market");
        var returns = new Dictionary<DateOnly, double>();
        foreach (var date in SessionCalendar.For("weekdays").Sessions(SampleMarket.FirstSession, SampleMarket.FinalSession))
        {
            var (drift, volatility) = Regime(date);
            returns.Add(date, drift + (volatility * noise.Normal()));
        }

        return returns;
    }

    /// <summary>Drift a day beyond an issuer's own, and volatility a day.</summary>
    private static (double Drift, double Volatility) Regime(DateOnly date)
    {
        if (date >= new DateOnly(2020, 2, 20) && date <= new DateOnly(2020, 3, 23))
        {
            return (-0.0155, 0.026);
        }

        if (date > new DateOnly(2020, 3, 23) && date <= new DateOnly(2020, 8, 31))
        {
            return (0.0035, 0.013);
        }

        if (date >= new DateOnly(2018, 10, 1) && date <= new DateOnly(2018, 12, 24))
        {
            return (-0.0024, 0.011);
        }

        return date.Year == 2022 ? (-0.0008, 0.0115) : (0.0, 0.006);
    }
}
