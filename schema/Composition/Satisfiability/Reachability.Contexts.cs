using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>From objects around to what is below them.</summary>
internal sealed partial class Reachability
{
    // Null while it is being found out.
    private readonly Dictionary<string, AvailableContexts?> _below = new(StringComparer.Ordinal);

    /// <summary>What objects below an object of the type have around them.</summary>
    public AvailableContexts Below(string typeName, List<Place> places, AvailableContexts contexts)
    {
        var set = values.SetBy(typeName);
        if (set.Count == 0)
        {
            return contexts;
        }

        var key = $"{typeName}|{numbers.KeyOf(places)}|{contexts.Key}";
        if (_below.TryGetValue(key, out var known))
        {
            // The value itself lies below the object: there, its contexts are not given yet.
            return known ?? new AvailableContexts(contexts.Values.Except(set.Select(value => value.Number)));
        }

        var builder = contexts.Values.ToBuilder();
        _below.Add(key, null);
        foreach (var value in set)
        {
            // The nearest object counts, also where its value cannot be had.
            if (CanResolveClosed(typeName, places, value.Selections[typeName], contexts))
            {
                builder.Add(value.Number);
            }
            else
            {
                builder.Remove(value.Number);
            }
        }

        _below.Remove(key);
        var below = new AvailableContexts(builder.ToImmutable());
        if (_closing.Count == 0 && _requirementsInProgress.Count == 0)
        {
            _below.Add(key, below);
        }

        return below;
    }

    /// <summary>Names of the contexts that a subgraph's field needs and that are not given.</summary>
    public IEnumerable<string> MissingContexts(int subgraph, string typeName, string fieldName, AvailableContexts contexts)
        => subgraphs[subgraph].Schema.GetType<ObjectType>(typeName)?.GetField(fieldName) is { } field
            ? subgraphs[subgraph].ContextualArgumentsOf(field)
                .Where(argument => !contexts.Values.Contains(values.Of(subgraph, argument).Number))
                .Select(argument => argument.Context)
            : [];
}
