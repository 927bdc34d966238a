using GraphQL.TypeSystem;

namespace Federation.Composition.Satisfiability;

/// <summary>By keys from subgraph to subgraph.</summary>
/// <remarks>
/// What can be moved to is the smallest set that the keys lead to, and a key can need objects whose own keys need this one again. 1. Places
/// are added until no key leads to a further one. 2. A question that is asked again while it is being answered gets the answer as far as it
/// is known; whoever asked goes round again when it has grown. 3. An answer is remembered unless it rests on a question outside it that is
/// still open.
/// </remarks>
internal sealed partial class Reachability
{
    private readonly Dictionary<string, List<Place>> _closed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (List<Place> Places, int Level)> _closing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _requirementsInProgress = new(StringComparer.Ordinal);

    // The outermost open question that the answer being made rests on.
    private int _restsOn = int.MaxValue;

    /// <summary>All places that a query at <paramref name="places"/> of an object of <paramref name="typeName"/> can move to, those included.</summary>
    /// <param name="typeName">A type of the supergraph.</param>
    /// <param name="places">Where the query is.</param>
    /// <param name="contexts">What the objects around give.</param>
    public List<Place> Close(string typeName, IReadOnlyList<Place> places, AvailableContexts contexts)
    {
        if (schema.IsRootType(typeName))
        {
            return [.. places.Concat(RootPlaces(typeName)).Distinct()];
        }

        var key = $"{typeName}|{numbers.KeyOf(places)}|{contexts.Key}";
        if (_closed.TryGetValue(key, out var known))
        {
            return known;
        }

        if (_closing.TryGetValue(key, out var open))
        {
            _restsOn = Math.Min(_restsOn, open.Level);
            return open.Places;
        }

        var level = _closing.Count;
        var closed = places.ToList();
        var outer = _restsOn;
        _restsOn = int.MaxValue;
        _closing.Add(key, (closed, level));
        Grow(typeName, closed, contexts);
        _closing.Remove(key);
        if (_restsOn >= level)
        {
            _closed.Add(key, closed);
            _restsOn = outer;
        }
        else
        {
            _restsOn = Math.Min(_restsOn, outer);
        }

        return closed;
    }

    private void Grow(string typeName, List<Place> closed, AvailableContexts contexts)
    {
        var entries = EntriesOf(typeName);
        bool hasGrown;
        do
        {
            hasGrown = false;
            foreach (var (place, key) in entries)
            {
                if (!closed.Contains(place) && CanResolveClosed(typeName, closed, key.FieldSet.Root, contexts))
                {
                    closed.Add(place);
                    hasGrown = true;
                }
            }
        }
        while (hasGrown && !IsExhausted);
    }

    private bool AreRequirementsMet(string typeName, List<Place> places, Place place, OutputField field, AvailableContexts contexts)
    {
        var subgraph = subgraphs[place.Subgraph];
        var contextual = subgraph.ContextualArgumentsOf(field);
        var required = subgraph.RequiresOf(field);
        if (required is null && contextual.Count == 0)
        {
            return true;
        }

        if (contextual.Any(argument => !contexts.Values.Contains(values.Of(place.Subgraph, argument).Number)))
        {
            return false;
        }

        // A requirement that comes back to itself is never met.
        var key = $"{place.Subgraph}|{field.Coordinate}|{typeName}|{numbers.KeyOf(places)}|{contexts.Key}";
        if (!_requirementsInProgress.TryAdd(key, _closing.Count))
        {
            _restsOn = Math.Min(_restsOn, _requirementsInProgress[key] - 1);
            return false;
        }

        // What was required comes back to the subgraph by one of its keys.
        var canReturn = subgraph.KeysOf(place.Type).Any(entry => entry.IsResolvable && CanResolveClosed(typeName, places, entry.FieldSet.Root, contexts));
        var isMet = canReturn && (required is null || CanResolveClosed(typeName, places, required.Root, contexts));
        _requirementsInProgress.Remove(key);
        return isMet;
    }
}
