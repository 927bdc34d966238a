using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Domain.BestExecution;

/// <summary>What is kept of an execution to show that it was the best result: price against a benchmark, costs, and the venues there were.</summary>
/// <param name="Kind">The benchmark.</param>
/// <param name="BenchmarkOn">Its session.</param>
/// <param name="BenchmarkPrice">Per share, in <paramref name="Currency"/>.</param>
/// <param name="SlippageInBasisPoints">side x (price - benchmark) / benchmark x 10,000: above zero it was dearer to buy, or cheaper to sell, than the benchmark.</param>
/// <param name="Venues">The venue that was chosen first, then where else the instrument is listed.</param>
/// <param name="TotalConsideration">What a purchase cost with all fees, or a sale brought after them.</param>
/// <param name="Currency">ISO 4217.</param>
/// <seealso href="https://eur-lex.europa.eu/eli/dir/2014/65/oj">Directive 2014/65/EU, article 27(1)</seealso>
public sealed record ExecutionEvidence(
    BenchmarkKind Kind,
    DateOnly BenchmarkOn,
    decimal BenchmarkPrice,
    decimal SlippageInBasisPoints,
    IReadOnlyList<string> Venues,
    decimal TotalConsideration,
    string Currency)
{
    private const decimal BasisPoints = 10_000m;
    private const int Decimals = 10;

    /// <summary>Null where shares have not changed hands, or nothing is held that the price could be compared with in its own currency.</summary>
    public static ExecutionEvidence? Of(CopiedTrade trade, TradeMarket market)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(market);
        if (!trade.IsExecuted
            || market.Find(trade.Isin) is not { } instrument
            || instrument.Currency != trade.Currency
            || market.BarOn(trade.Isin, trade.TradeDate) is not { Close: > 0 } bar)
        {
            return null;
        }

        return new ExecutionEvidence(
            bar.Date == trade.TradeDate ? BenchmarkKind.SessionClose : BenchmarkKind.PreviousClose,
            bar.Date,
            bar.Close,
            decimal.Round(trade.Sign * (trade.Price - bar.Close) / bar.Close * BasisPoints, Decimals, MidpointRounding.ToEven),
            [.. instrument.Venues.Prepend(trade.VenueMic).Distinct(StringComparer.Ordinal)],
            trade.GrossAmount + (trade.Sign * trade.Fees),
            trade.Currency);
    }
}
