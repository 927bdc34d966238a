using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>Units per euro that wander around a centre.</summary>
internal static class FxGenerator
{
    private static readonly (string Currency, decimal Centre, int Decimals)[] Currencies =
    [
        ("AUD", 1.55m, 4), ("CAD", 1.46m, 4), ("CHF", 1.04m, 4), ("GBP", 0.85m, 5), ("HKD", 8.8m, 4), ("JPY", 135m, 2), ("KRW", 1_370m, 2),
        ("SGD", 1.52m, 4), ("USD", 1.13m, 4),
    ];

    public static IReadOnlyList<FxRateRecord> Generate(ulong seed)
    {
        var paths = Currencies
            .Select(currency => (currency.Currency, currency.Decimals, currency.Centre, Noise: new SeededNoise(seed, "fx:" + currency.Currency)))
            .ToArray();
        var rates = paths.Select(path => path.Centre).ToArray();
        var rows = new List<FxRateRecord>();
        foreach (var date in SessionCalendar.For("TARGET").Sessions(SampleMarket.FirstSession, SampleMarket.FinalSession))
        {
            for (var i = 0; i < paths.Length; i++)
            {
                var (currency, decimals, centre, noise) = paths[i];
                var pull = 0.002m * (1m - (rates[i] / centre));
                rates[i] = decimal.Round(rates[i] * (1m + pull + (decimal)(0.0042 * noise.Normal())), 8);
                rows.Add(new FxRateRecord(date, currency, decimal.Round(rates[i], decimals), SampleMarket.Source));
            }
        }

        return rows;
    }
}
