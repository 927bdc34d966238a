using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Gateway.Planning.Tests.Harness;

/// <summary>What must hold of every plan, whatever the operation.</summary>
internal sealed class PlanCheck(QueryPlan plan, IReadOnlyDictionary<string, Schema> subgraphs)
{
    private readonly List<string> _problems = [];
    private readonly CoveredPosition _root = new();

    /// <summary>
    /// Each request is valid in its subgraph; dependencies stand before what depends on them; what a lookup sends and follows was
    /// selected before; everything the answer reads is selected by some fetch.
    /// </summary>
    public static IReadOnlyList<string> Run(QueryPlan plan, IReadOnlyDictionary<string, Schema> subgraphs)
    {
        var check = new PlanCheck(plan, subgraphs);
        foreach (var fetch in plan.Fetches)
        {
            check.CheckFetch(fetch);
        }

        check.CheckAnswer(plan.Selections, check._root, "");
        return check._problems;
    }

    private void CheckFetch(FetchNode fetch)
    {
        if (plan.Fetches[fetch.Id] != fetch || fetch.DependsOn.Any(dependency => dependency >= fetch.Id))
        {
            _problems.Add($"fetch {fetch.Id} is out of order");
        }

        if (fetch.Subgraph is null)
        {
            return;
        }

        var document = Utf8GraphQLParser.Parse(fetch.OperationText);
        foreach (var error in DocumentValidator.Validate(subgraphs[fetch.Subgraph], document))
        {
            _problems.Add($"fetch {fetch.Id} in {fetch.Subgraph}: {error.Message}\n    {fetch.OperationText}");
        }

        var behind = new HashSet<int>();
        Gather(fetch.DependsOn, behind);
        foreach (var lookup in fetch.Lookups)
        {
            var position = _root;
            foreach (var segment in lookup.Path.Segments)
            {
                Require(position, segment.Key, behind, $"fetch {fetch.Id} follows {lookup.Path}");
                position = position.Child(segment.Key);
                if (!segment.TypeNames.IsEmpty)
                {
                    Require(position, "__typename", behind, $"fetch {fetch.Id} asks for types at {lookup.Path}");
                }
            }

            CheckInputs(lookup.Representation, position, behind, $"fetch {fetch.Id} sends from {lookup.Path}");
            foreach (var alternative in lookup.Alternatives)
            {
                CheckInputs(alternative.Representation, position, behind, $"fetch {fetch.Id} sends instead from {lookup.Path}");
            }

            Cover(lookup.Selections, position, fetch.Id);
        }

        if (fetch.Selections is not null)
        {
            var position = _root;
            foreach (var segment in fetch.Path?.Segments ?? [])
            {
                Require(position, segment.Key, behind, $"fetch {fetch.Id} follows {fetch.Path}");
                position = position.Child(segment.Key);
            }

            Cover(fetch.Selections, position, fetch.Id);
        }
    }

    private void Gather(IEnumerable<int> dependencies, HashSet<int> behind)
    {
        foreach (var dependency in dependencies)
        {
            if (behind.Add(dependency))
            {
                Gather(plan.Fetches[dependency].DependsOn, behind);
            }
        }
    }

    private void CheckInputs(SelectionSetNode inputs, CoveredPosition position, HashSet<int> behind, string who)
    {
        var keys = inputs.Selections.OfType<FieldNode>().Select(field => field.Name).ToList();
        foreach (var fragment in inputs.Selections.OfType<InlineFragmentNode>())
        {
            var all = keys.Concat(fragment.SelectionSet.Selections.OfType<FieldNode>().Select(field => field.Name));
            if (all.GroupBy(key => key).Any(group => group.Count() > 1))
            {
                _problems.Add($"{who}: a key stands twice in {inputs.Print(indented: false)}");
            }
        }

        foreach (var selection in inputs.Selections)
        {
            if (selection is InlineFragmentNode fragment)
            {
                CheckInputs(fragment.SelectionSet, position, behind, who);
            }
            else if (selection is FieldNode field)
            {
                Require(position, field.ResponseName, behind, who);
                if (field.SelectionSet is not null)
                {
                    CheckInputs(field.SelectionSet, position.Child(field.ResponseName), behind, who);
                }
            }
        }
    }

    private void Require(CoveredPosition position, string key, HashSet<int> behind, string who)
    {
        if (!position.FetchesOf(key).Overlaps(behind))
        {
            _problems.Add($"{who}: \"{key}\" was not fetched before");
        }
    }

    private static void Cover(SelectionSetNode selections, CoveredPosition position, int fetch)
    {
        foreach (var selection in selections.Selections)
        {
            if (selection is InlineFragmentNode fragment)
            {
                Cover(fragment.SelectionSet, position, fetch);
            }
            else if (selection is FieldNode field)
            {
                position.FetchesOf(field.ResponseName).Add(fetch);
                if (field.SelectionSet is not null)
                {
                    Cover(field.SelectionSet, position.Child(field.ResponseName), fetch);
                }
            }
        }
    }

    private void CheckAnswer(ResponseSelectionSet selections, CoveredPosition position, string path)
    {
        foreach (var field in selections.Fields)
        {
            if (field.IsDenied || field.Definition is null || field.ResponseKey.StartsWith("__", StringComparison.Ordinal))
            {
                continue;
            }

            if (position.FetchesOf(field.SourceKey).Count > 0)
            {
                if (field.Selections is not null)
                {
                    CheckAnswer(field.Selections, position.Child(field.SourceKey), $"{path}.{field.ResponseKey}");
                }
            }
            else if (field.TypeNames.IsEmpty || position.FetchesOf("__typename").Count == 0)
            {
                // A type that cannot occur where the object comes from is not asked for; then its name says so.
                _problems.Add($"nothing fetches {path}.{field.ResponseKey} (key {field.SourceKey})");
            }
        }
    }

    private sealed class CoveredPosition
    {
        private readonly Dictionary<string, HashSet<int>> _fetches = new(StringComparer.Ordinal);
        private readonly Dictionary<string, CoveredPosition> _children = new(StringComparer.Ordinal);

        public HashSet<int> FetchesOf(string key)
        {
            if (!_fetches.TryGetValue(key, out var fetches))
            {
                _fetches.Add(key, fetches = []);
            }

            return fetches;
        }

        public CoveredPosition Child(string key)
        {
            if (!_children.TryGetValue(key, out var child))
            {
                _children.Add(key, child = new CoveredPosition());
            }

            return child;
        }
    }
}
