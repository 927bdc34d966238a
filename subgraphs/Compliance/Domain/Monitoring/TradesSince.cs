namespace Subgraphs.Compliance.Domain.Monitoring;

/// <summary>What a portfolio traded over several states, in units of the last of them.</summary>
internal static class TradesSince
{
    /// <param name="states">In order; each with what was traded since the one before.</param>
    public static IReadOnlyDictionary<string, decimal> Sum(IEnumerable<PortfolioState> states)
    {
        var traded = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var line in states.SelectMany(state => state.Lines))
        {
            traded[line.Isin] = (traded.GetValueOrDefault(line.Isin) * line.SplitRatio) + line.Traded;
        }

        return traded;
    }
}
