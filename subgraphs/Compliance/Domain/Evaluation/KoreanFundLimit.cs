namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>How much of a Korean public fund one issue may be (FSCMA art. 81(1)1 and Enforcement Decree art. 80).</summary>
internal static class KoreanFundLimit
{
    private const decimal IndexLimit = 0.30m;
    private const decimal DiversifiedLimit = 0.25m;
    private const decimal SpreadShare = 0.50m;
    private const decimal SpreadWeight = 0.05m;
    private const int SpreadIssues = 10;

    /// <param name="type">The fund's type.</param>
    /// <param name="threshold">The general limit.</param>
    /// <param name="weights">The issues' fractions of total assets.</param>
    public static decimal Of(KoreanFundType type, decimal threshold, IReadOnlyCollection<decimal> weights) => type switch
    {
        KoreanFundType.Index => IndexLimit,
        KoreanFundType.Diversified when IsSpread(weights) => DiversifiedLimit,
        _ => threshold,
    };

    /// <summary>At least half of the assets in at least ten issues of at most 5 % each.</summary>
    private static bool IsSpread(IReadOnlyCollection<decimal> weights)
    {
        var small = weights.Where(weight => weight <= SpreadWeight).ToList();
        return small.Count >= SpreadIssues && small.Sum() >= SpreadShare;
    }
}
