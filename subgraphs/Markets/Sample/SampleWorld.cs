using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>Everything that one seed yields, in memory: some fifty thousand rows, and two thousand for each issuer beyond the fourteen.</summary>
internal sealed class SampleWorld
{
    public required IReadOnlyList<InstrumentRecord> Instruments { get; init; }

    public required IReadOnlyList<BarRecord> Bars { get; init; }

    public required IReadOnlyList<DividendRecord> Dividends { get; init; }

    public required IReadOnlyList<SplitRecord> Splits { get; init; }

    public required IReadOnlyList<FundamentalRecord> Fundamentals { get; init; }

    public required IReadOnlyList<FxRateRecord> FxRates { get; init; }

    public required IReadOnlyList<IndexLevelRecord> IndexLevels { get; init; }

    public required IReadOnlyList<IndexConstituentRecord> IndexConstituents { get; init; }

    /// <summary>The order of generation: each stage reads only what stands above it.</summary>
    /// <param name="seed">Of all noise.</param>
    /// <param name="instruments">Issuers: the fourteen and as many more as are missing.</param>
    public static SampleWorld Generate(ulong seed, int instruments)
    {
        var factor = MarketFactor.Generate(seed);
        var fx = FxGenerator.Generate(seed);
        var stocks = SampleProfiles.All.Concat(GrownProfiles.Of(seed, instruments - SampleProfiles.All.Count)).Select(profile => StockGenerator.Generate(seed, profile, factor)).ToList();
        var levels = IndexGenerator.Levels(stocks, fx);
        var fund = FundGenerator.Generate(seed, levels);
        var everything = stocks.Append(fund).Append(LeveragedFundGenerator.Generate(seed, levels)).OrderBy(stock => stock.Instrument.Isin, StringComparer.Ordinal).ToList();

        return new SampleWorld
        {
            Instruments = [.. everything.Select(stock => stock.Instrument)],
            Bars = [.. everything.SelectMany(stock => stock.Bars)],
            Dividends = [.. everything.SelectMany(stock => stock.Dividends)],
            Splits = [.. everything.SelectMany(stock => stock.Splits)],
            Fundamentals = [.. stocks.SelectMany(FundamentalGenerator.Generate).OrderBy(row => row.AsOf).ThenBy(row => row.Isin, StringComparer.Ordinal)],
            FxRates = fx,
            IndexLevels = levels,
            IndexConstituents = IndexGenerator.Constituents(stocks),
        };
    }
}
