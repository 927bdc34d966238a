using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Data.Performance;

/// <summary>A portfolio's performance over a period, with what it earned and paid.</summary>
/// <param name="BaseCurrency">ISO 4217 of all amounts.</param>
/// <param name="Figures">Returns.</param>
/// <param name="Income">Dividends paid within the period.</param>
/// <param name="Fees">Fees of the trades within the period.</param>
public sealed record PeriodPerformance(string BaseCurrency, PerformanceFigures Figures, decimal Income, decimal Fees)
{
    /// <summary>Whose the rate without risk is that the Sharpe ratio stands on; null without one.</summary>
    public string? RiskFreeSource { get; init; }

    /// <summary>Net asset values at each session, the period's both ends among them.</summary>
    public IReadOnlyList<DatedValue> Values { get; init; } = [];
}
