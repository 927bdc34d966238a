using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>A portfolio over a period, as every part of a report needs it.</summary>
/// <param name="Book">What happened up to the end of the period.</param>
/// <param name="From">The close that the figures begin with.</param>
/// <param name="To">The close that they end with.</param>
/// <param name="Begin">The valuation at the beginning; null where a rate is missing.</param>
/// <param name="End">The valuation at the end; null where a rate is missing.</param>
/// <param name="Paid">Dividends paid in between.</param>
/// <param name="Rates">Exchange rates at any date.</param>
/// <param name="Benchmark">Null where there is none.</param>
internal sealed record ReportBasis(
    PortfolioBook Book,
    DateOnly From,
    DateOnly To,
    PortfolioValuation? Begin,
    PortfolioValuation? End,
    IReadOnlyList<DividendReceipt> Paid,
    RateHistory Rates,
    IndexHistory? Benchmark)
{
    /// <summary>ISO 4217.</summary>
    public string Currency => Book.Portfolio.BaseCurrency;

    /// <summary>The period begins with the portfolio and not where it was asked to.</summary>
    public bool IsBegunWithin { get; init; }

    /// <summary>Null where no rate without risk is known in the base currency.</summary>
    public RiskFreeHistory? RiskFree { get; init; }

    /// <summary>Symbols of instruments whose returns the benchmark's stand in for; filled where risk is read.</summary>
    public List<string> Proxied { get; } = [];

    /// <summary>Executed trades of the period.</summary>
    public IEnumerable<Trade> Trades => Book.Trades.Where(trade => trade.IsExecuted && Holds(trade.TradeDate));

    /// <summary>True for a day of the period, of which the first close is no part.</summary>
    public bool Holds(DateOnly date) => date > From && date <= To;

    public string Name(string isin) => Book.Instruments.GetValueOrDefault(isin)?.Name ?? isin;

    public string Symbol(string isin) => Book.Instruments.GetValueOrDefault(isin)?.Symbol ?? isin;

    /// <summary>Names by ISIN, in the order of ISINs: the same content has the same bytes.</summary>
    public IReadOnlyDictionary<string, string> Names(IEnumerable<string> isins)
        => new SortedDictionary<string, string>(
            isins.Distinct(StringComparer.Ordinal).ToDictionary(isin => isin, Name, StringComparer.Ordinal), StringComparer.Ordinal);
}
