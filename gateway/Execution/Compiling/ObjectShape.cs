using GraphQL.TypeSystem;

namespace Gateway.Execution.Compiling;

/// <summary>
/// An object position of the merged tree: the keys that any fetch fills or the answer reads, each with its slot. An object there is a row
/// of <see cref="SlotCount"/> slots; slot 0 holds its type.
/// </summary>
internal sealed class ObjectShape
{
    public const int TypeSlot = 0;

    private readonly Dictionary<string, int> _slotsByKey = new(StringComparer.Ordinal);
    private readonly List<SlotShape> _slots = [new SlotShape { Key = "__typename" }];
    private bool _hasSeveralFieldTypes;

    /// <summary>The type of the field that leads here; null where it is not known or selections differ in it.</summary>
    public CompositeType? FieldType { get; private set; }

    /// <summary>Where every object of the position has one object type, that type; else -1.</summary>
    public int StaticType { get; private set; } = -1;

    public int SlotCount => _slots.Count;

    public SlotShape this[int slot] => _slots[slot];

    /// <summary>The slot of a key, made where it is new.</summary>
    public int SlotOf(string key)
    {
        if (!_slotsByKey.TryGetValue(key, out var slot))
        {
            slot = _slots.Count;
            _slots.Add(new SlotShape { Key = key });
            _slotsByKey.Add(key, slot);
        }

        return slot;
    }

    public bool TryGetSlot(string key, out int slot) => _slotsByKey.TryGetValue(key, out slot);

    /// <summary>Notes the type of one selection that leads here; null where it is not known.</summary>
    public void AddFieldType(CompositeType? type, TypeTable types)
    {
        _hasSeveralFieldTypes |= type is null || (FieldType is not null && FieldType != type);
        FieldType = _hasSeveralFieldTypes ? null : type;
        StaticType = FieldType is ObjectType ? types.IdOf(FieldType.Name) : -1;
    }
}
