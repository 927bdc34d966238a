using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>An index in memory: a benchmark, and what stands in for an instrument without history.</summary>
/// <param name="currency">ISO 4217.</param>
/// <param name="levels">Closing levels.</param>
internal sealed class IndexHistory(string currency, DatedSeries levels)
{
    private readonly WealthIndex _values = WealthIndex.FromAdjusted(levels.Dates, levels.Values);

    public string Currency => currency;

    /// <summary>Price return in the index's currency; null where its levels do not cover both dates.</summary>
    public double? Return(DateOnly from, DateOnly to) => _values.Return(from, to);
}
