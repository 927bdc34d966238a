using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets;
using Subgraphs.Markets.Records;
using Tests.Kit;

namespace Subgraphs.DividendHistory.Tests.Domain;

/// <summary>The published dividends and splits by symbol, read once; tests that use it skip where the data is not there.</summary>
internal sealed class RealDividends
{
    private static readonly Lazy<RealDividends> Loaded = new(() => new RealDividends(MarketSource.Open(SharedData.Require("data"))));

    private readonly Dictionary<string, string> _isins;
    private readonly ILookup<string, DividendRecord> _dividends;
    private readonly ILookup<string, Split> _splits;

    private RealDividends(IMarketSource source)
    {
        var errors = new RowErrors();
        _isins = source.ReadInstruments(errors).ToDictionary(instrument => instrument.Symbol, instrument => instrument.Isin);
        _dividends = source.ReadDividends(errors).ToLookup(dividend => dividend.Isin);
        _splits = source.ReadSplits(errors).Select(split => new Split { Isin = split.Isin, ExDate = split.ExDate, Ratio = split.Ratio }).ToLookup(split => split.Isin);
    }

    public static RealDividends Load()
    {
        SharedData.Require("data");
        return Loaded.Value;
    }

    public IReadOnlyList<Payment> Regular(string symbol)
        => [.. _dividends[_isins[symbol]].Where(dividend => dividend.Kind == DividendKind.Regular)
            .Select(dividend => new Payment(dividend.ExDate, dividend.AmountAsPaid, dividend.Currency))];

    public SplitFactors Splits(string symbol, DateOnly basis) => new(_splits[_isins[symbol]], basis);

    public DividendSeries Series(string symbol, int lastYear)
        => DividendSeries.Create(Regular(symbol), Splits(symbol, new DateOnly(lastYear, 12, 31)), lastYear)!;
}
