using Gateway.Planning;

namespace Gateway.Execution.Compiling;

/// <summary>A plan's <see cref="AuditedReads"/> in numbers.</summary>
internal sealed class AuditedTypes(AuditedReads reads, TypeTable types)
{
    private readonly (AuditKey Key, TypeFilter Types)[] _keys = [.. reads.Keys.Select(key => (key, types.FilterOf([key.TypeName])!))];

    public bool IsAudited(string coordinate) => reads.Coordinates.Contains(coordinate);

    /// <summary>The keys that objects of a position can have; null where nothing asks for one there.</summary>
    public AuditKeySlots[]? KeysAt(ObjectShape shape, TypeFilter allowed)
    {
        List<AuditKeySlots>? found = null;
        foreach (var (key, ofTypes) in _keys)
        {
            var slots = new int[key.Aliases.Length];
            if (ofTypes.Overlaps(allowed) && key.Aliases.Select((alias, i) => shape.TryGetSlot(alias, out slots[i])).All(isThere => isThere))
            {
                (found ??= []).Add(new AuditKeySlots(key.TypeName, slots));
            }
        }

        return found?.ToArray();
    }
}
