using System.Collections.Immutable;
using Gateway.Planning.Searching;

namespace Gateway.Planning.Fetching;

/// <summary>
/// When a field of a fetch is needed: whenever one of its consumers is. A fetch is needed when one of its fields is, so what is behind
/// comes first.
/// </summary>
internal sealed class ConditionAssigner
{
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
        foreach (var consumer in field.Consumers)
        {
            var conditions = consumer.Fetch is null ? consumer.Conditions : Of(consumer.Fetch);
            if (conditions is not null)
            {
                all = all is null ? conditions : Conditions.Common(all.Value, conditions.Value);
            }
        }

        if (all is not null)
        {
            _fields[field] = all.Value; // Two lookups of the same objects by different keys share what they select.
        }

        return all;
    }
}
