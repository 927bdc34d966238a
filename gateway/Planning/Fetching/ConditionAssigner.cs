using System.Collections.Immutable;
using Gateway.Planning.Searching;

namespace Gateway.Planning.Fetching;

/// <summary>
/// When a field of a fetch is needed: whenever one of its consumers is. A fetch is needed when one of its fields is, so what is behind
/// comes first.
/// </summary>
/// <remarks>
/// A field that is needed in one of few ways is asked for in just these: where it was asked for in others too, its failure could take away
/// what stands beside it, and nobody had asked for it.
/// </remarks>
internal sealed class ConditionAssigner
{
    /// <summary>A field in more ways than these is asked for whenever what they have in common holds.</summary>
    public const int MaxWays = 3;

    private readonly Dictionary<FetchField, List<ImmutableArray<PlanCondition>>> _ways = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<FetchField, ImmutableArray<PlanCondition>> _fields = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SearchFetch, ImmutableArray<PlanCondition>> _fetches = [];

    private ConditionAssigner()
    {
    }

    public static ConditionAssigner Assign(IReadOnlyList<SearchFetch> fetches)
    {
        var assigner = new ConditionAssigner();
        var levels = FetchLevels.Compute(fetches);
        foreach (var fetch in fetches.OrderByDescending(fetch => levels[fetch.Id]))
        {
            if (assigner.Visit(fetch.Selection) is { } conditions)
            {
                assigner._fetches.Add(fetch, conditions);
            }
        }

        return assigner;
    }

    /// <summary>Null where nobody needs the fetch.</summary>
    public ImmutableArray<PlanCondition>? Of(SearchFetch fetch) => _fetches.TryGetValue(fetch, out var conditions) ? conditions : null;

    /// <summary>Null where nobody needs the field.</summary>
    public ImmutableArray<PlanCondition>? Of(FetchField field) => _fields.TryGetValue(field, out var conditions) ? conditions : null;

    /// <summary>The field is needed where all conditions of one of them hold; none implies another.</summary>
    public IReadOnlyList<ImmutableArray<PlanCondition>> WaysOf(FetchField field)
        => _ways[field] is { Count: <= MaxWays } ways ? ways : [_fields[field]];

    private ImmutableArray<PlanCondition>? Visit(FetchSelection selection)
    {
        ImmutableArray<PlanCondition>? all = null;
        foreach (var field in selection.Fields)
        {
            if (Visit(field) is { } conditions)
            {
                all = all is null ? conditions : Conditions.Common(all.Value, conditions);
            }
        }

        return all;
    }

    private ImmutableArray<PlanCondition>? Visit(FetchField field)
    {
        var all = field.Child is null ? null : Visit(field.Child);
        var ways = new List<ImmutableArray<PlanCondition>>();
        foreach (var way in (field.Child?.Fields ?? []).Where(_fields.ContainsKey).SelectMany(below => _ways[below]))
        {
            Add(ways, way);
        }

        foreach (var consumer in field.Consumers)
        {
            var conditions = consumer.Fetch is null ? consumer.Conditions : Of(consumer.Fetch);
            if (conditions is not null)
            {
                all = all is null ? conditions : Conditions.Common(all.Value, conditions.Value);
                Add(ways, conditions.Value);
            }
        }

        if (all is not null)
        {
            _ways[field] = ways;
            _fields[field] = all.Value; // Two lookups of the same objects by different keys share what they select.
        }

        return all;
    }

    private static void Add(List<ImmutableArray<PlanCondition>> ways, ImmutableArray<PlanCondition> way)
    {
        // One more than is of use says that there are too many.
        if (ways.Count <= MaxWays && !ways.Exists(other => Conditions.Without(other, way).IsEmpty))
        {
            ways.RemoveAll(other => Conditions.Without(way, other).IsEmpty);
            ways.Add(way);
        }
    }
}
