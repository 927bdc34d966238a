namespace Federation.Composition.Satisfiability;

/// <summary>
/// Remembers which situations were looked at. What can be answered from few places and few contexts can be answered from more: such a
/// situation need not be looked at. This holds for types from which every field leads to the same object types in all subgraphs; below
/// others, more places can mean more types.
/// </summary>
internal sealed class SeenSituations(PlaceNumbers numbers, UnevenFields uneven)
{
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(HashSet<Place> Places, AvailableContexts Contexts)>> _smallest = new(StringComparer.Ordinal);

    /// <summary>How many were looked at.</summary>
    public int Count => _keys.Count;

    /// <summary>False where there is nothing new to learn from the situation.</summary>
    public bool Add(Situation situation)
    {
        if (!_keys.Add($"{situation.TypeName}|{numbers.KeyOf(situation.Closed)}|{situation.Contexts.Key}"))
        {
            return false;
        }

        if (uneven.CanBeReachedFrom(situation.TypeName))
        {
            return true;
        }

        if (!_smallest.TryGetValue(situation.TypeName, out var smallest))
        {
            _smallest.Add(situation.TypeName, smallest = []);
        }

        var places = situation.Closed.ToHashSet();
        if (smallest.Exists(seen => seen.Places.IsSubsetOf(places) && seen.Contexts.IsSubsetOf(situation.Contexts)))
        {
            return false;
        }

        smallest.RemoveAll(seen => places.IsSubsetOf(seen.Places) && situation.Contexts.IsSubsetOf(seen.Contexts));
        smallest.Add((places, situation.Contexts));
        return true;
    }
}
