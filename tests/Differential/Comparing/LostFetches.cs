using Gateway.Planning;
using GraphQL.Language;

namespace Gateway.Differential.Tests.Comparing;

/// <summary>What of a plan is lost with one subgraph: its fetches, what depends on them, and the places of the merged tree that they fill.</summary>
internal sealed class LostFetches
{
    private readonly HashSet<int> _lost = [];

    private LostFetches(QueryPlan plan) => Plan = plan;

    public QueryPlan Plan { get; }

    public bool IsEmpty => _lost.Count == 0;

    /// <summary>The root of the merged tree.</summary>
    public Place Root { get; } = new();

    public static LostFetches Of(QueryPlan plan, string down)
    {
        var lost = new LostFetches(plan);
        foreach (var fetch in plan.Fetches)
        {
            var isLost = fetch.Subgraph == down || fetch.DependsOn.Any(lost._lost.Contains);
            if (isLost)
            {
                lost._lost.Add(fetch.Id);
            }

            if (fetch.Selections is not null)
            {
                Fill(At(lost.Root, fetch.Path), fetch.Selections, isLost);
            }

            foreach (var lookup in fetch.Lookups)
            {
                Fill(At(lost.Root, lookup.Path), lookup.Selections, isLost);
            }
        }

        return lost;
    }

    private static Place At(Place root, FetchPath? path) => path is null ? root : path.Segments.Aggregate(root, (place, segment) => place.Child(segment.Key));

    private static void Fill(Place place, SelectionSetNode selections, bool isLost)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is InlineFragmentNode fragment)
            {
                Fill(place, fragment.SelectionSet, isLost);
            }
            else if (selection is FieldNode field)
            {
                var child = place.Child(field.ResponseName);
                child.IsTouched |= isLost;
                if (field.SelectionSet is not null)
                {
                    Fill(child, field.SelectionSet, isLost);
                }
            }
        }
    }

    /// <summary>A key at a position of the merged tree.</summary>
    internal sealed class Place
    {
        private readonly Dictionary<string, Place> _children = new(StringComparer.Ordinal);

        /// <summary>True where a lost fetch was to fill it.</summary>
        public bool IsTouched { get; set; }

        public Place Child(string key)
        {
            if (!_children.TryGetValue(key, out var child))
            {
                _children.Add(key, child = new Place());
            }

            return child;
        }
    }
}
