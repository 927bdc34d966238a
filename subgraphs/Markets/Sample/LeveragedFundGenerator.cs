using Subgraphs.Markets.Identifiers;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>A leveraged exchange-traded fund on the sample index: twice each day's return of its level less fees, so that it is no twofold index over years. It pays nothing.</summary>
internal static class LeveragedFundGenerator
{
    private const decimal Factor = 2m;
    private const decimal TotalExpenseRatio = 0.0095m;
    private const decimal FirstClose = 25m;

    public static GeneratedStock Generate(ulong seed, IReadOnlyList<IndexLevelRecord> levels)
    {
        var instrument = Describe();
        var noise = new SeededNoise(seed, "leveraged-fund");
        var bars = new List<BarRecord>();
        var value = FirstClose;
        for (var i = 0; i < levels.Count; i++)
        {
            var before = value;
            if (i > 0)
            {
                value *= 1m + (Factor * ((levels[i].Level / levels[i - 1].Level) - 1m)) - (TotalExpenseRatio / 252m);
            }

            var close = decimal.Round(value, 2);
            var open = decimal.Round(before * (1m + (decimal)(0.002 * noise.Normal())), 2);
            var reach = 1m + (decimal)(0.006 * noise.Uniform());
            bars.Add(new BarRecord(
                instrument.Isin, levels[i].Date, open, decimal.Round(Math.Max(open, close) * reach, 2), decimal.Round(Math.Min(open, close) / reach, 2), close,
                decimal.Round(400_000m * (decimal)(0.5 + noise.Uniform())), SampleMarket.Source));
        }

        return new GeneratedStock { Instrument = instrument, Bars = bars, Dividends = [], Splits = [] };
    }

    private static InstrumentRecord Describe() => new()
    {
        Isin = Isin.Complete("US0SIM00098"),
        Figi = Figi.Complete("ZZG0SM00098"),
        Symbol = "SWL2",
        Name = "Sample World 14 Daily 2x Leveraged ETF (simulated)",
        AssetClass = AssetClass.Etf,
        IsLeveraged = true,
        Currency = "USD",
        PrimaryMic = "ARCX",
        Issuer = new IssuerRecord(Lei.Complete("SIMU00FICTION00099"), "Sample Fund Company (simulated)", "US", null),
        Listings = [new("ARCX", "SWL2", "USD", SampleMarket.FirstSession, null, 0.01m)],
        Source = SampleMarket.Source,
    };
}
