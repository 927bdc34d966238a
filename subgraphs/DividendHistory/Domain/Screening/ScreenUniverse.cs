namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>The members of an index on one business date, measured and scored. The same for every screen over it.</summary>
/// <remarks>
/// score = mean of the percentile ranks of (streak, CAGR5, yield, 1 − payout) among the members of which the figure is known; a missing
/// input counts as 0.5 and is listed (domain specification, chapter 4). The ranks are those of the universe, not of what a filter leaves:
/// a member's score does not depend on the question.
/// </remarks>
internal sealed class ScreenUniverse
{
    private static readonly ScreenMetric[] Metrics = Enum.GetValues<ScreenMetric>();

    private readonly ScoredMember[] _members;

    /// <param name="asOf">The business date.</param>
    /// <param name="members">In any order.</param>
    public ScreenUniverse(DateOnly asOf, IReadOnlyCollection<ScreenFigures> members)
    {
        AsOf = asOf;
        var ranks = Metrics.ToDictionary(metric => metric, metric => new PercentileRanks(members.Select(member => member.Get(metric)).OfType<decimal>()));
        MedianYield = ranks[ScreenMetric.Yield].Median;
        _members =
        [
            .. members
                .Select(member => new ScoredMember(
                    member,
                    Rounding.Result(Metrics.Sum(metric => ranks[metric].RankOf(member.Get(metric))) / Metrics.Length),
                    [.. Metrics.Where(metric => member.Get(metric) is null)]))
                .OrderByDescending(member => member.Score)
                .ThenBy(member => member.Figures.Isin, StringComparer.Ordinal),
        ];
    }

    public DateOnly AsOf { get; }

    public int Size => _members.Length;

    /// <summary>Of the members whose yield is known; null where none is.</summary>
    public decimal? MedianYield { get; }

    /// <summary>The members that keep the criteria, best first, ties by ISIN, and how many fail by reason.</summary>
    public ScreenOutcome Screen(ScreenCriteria criteria)
    {
        var kept = new List<ScoredMember>();
        var excluded = new SortedDictionary<ScreenExclusion, int>();
        foreach (var member in _members)
        {
            if (criteria.Judge(member.Figures, MedianYield) is { } reason)
            {
                excluded[reason] = excluded.GetValueOrDefault(reason) + 1;
            }
            else
            {
                kept.Add(member);
            }
        }

        return new ScreenOutcome(kept, excluded);
    }
}
