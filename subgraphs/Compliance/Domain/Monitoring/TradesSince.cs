namespace Subgraphs.Compliance.Domain.Monitoring;

/// <summary>What a portfolio traded over several states, in units of the last of them.</summary>
internal static class TradesSince
{
    /// <param name="states">In order; each with what was traded since the one before.</param>
    public static IReadOnlyDictionary<string, decimal> Sum(IEnumerable<PortfolioState> states)
    {
        ArgumentNullException.ThrowIfNull(states);
        return Sum(states.SelectMany(state => state.Lines));
    }

    /// <param name="lines">Of several states, in their order; lines that did not move may be left out.</param>
    public static IReadOnlyDictionary<string, decimal> Sum(IEnumerable<StateLine> lines)
    {
        ArgumentNullException.ThrowIfNull(lines);
        var traded = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            traded[line.Isin] = (traded.GetValueOrDefault(line.Isin) * line.SplitRatio) + line.Traded;
        }

        return traded;
    }
}
