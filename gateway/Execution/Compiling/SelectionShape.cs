namespace Gateway.Execution.Compiling;

/// <summary>
/// What one fetch selects on one object position, flattened: fragments are gone, a key stands once. Reading an object with it makes a row.
/// </summary>
internal sealed class SelectionShape
{
    public SelectionShape(ObjectShape target, ExpectedField[] fields, int[]? mergedSlots, string? ownerKey = null)
    {
        Target = target;
        Fields = fields;
        MergedSlots = mergedSlots;
        OwnerSlot = (ownerKey is null ? null : Array.Find(fields, field => field.Key == ownerKey))?.Slot ?? -1;
        HasOwners = OwnerSlot >= 0 || Array.Exists(fields, field => field.Child is { HasOwners: true });
        HasPersonal = Array.Exists(fields, field => field.IsPersonal || field.Child is { HasPersonal: true });
        Slots = [.. fields.Where(field => !field.IsTypeName).Select(field => mergedSlots is null ? field.Slot : mergedSlots[field.Slot])];
    }

    /// <summary>The position in the merged tree.</summary>
    public ObjectShape Target { get; }

    /// <summary>In the order in which the subgraph answers them, types that exclude each other one behind the other.</summary>
    public ExpectedField[] Fields { get; }

    /// <summary>
    /// Null: the rows have the layout of the merged position and become part of the tree. Else the rows hold only this selection's slots
    /// and are copied into rows that exist: the slot of the merged row for each of the row's own.
    /// </summary>
    public int[]? MergedSlots { get; }

    /// <summary>The merged slots that the selection fills, without the type's.</summary>
    public int[] Slots { get; }

    /// <summary>The slot of the row that holds the object's owner; -1 where the selection asks for none.</summary>
    public int OwnerSlot { get; }

    /// <summary>The selection asks for an owner here or below.</summary>
    public bool HasOwners { get; }

    /// <summary>The selection asks for personal data here or below.</summary>
    public bool HasPersonal { get; }

    public int RowSize => MergedSlots?.Length ?? Target.SlotCount;

    /// <summary>The field of a key. A subgraph answers in order, so the search starts where the last one ended.</summary>
    /// <param name="key">Without quotes, unescaped.</param>
    /// <param name="cursor">The field that is expected next.</param>
    public ExpectedField? Find(ReadOnlySpan<byte> key, ref int cursor)
    {
        for (var i = 0; i < Fields.Length; i++)
        {
            var index = cursor + i;
            if (index >= Fields.Length)
            {
                index -= Fields.Length;
            }

            var field = Fields[index];
            if (field.QuotedKey.Length == key.Length + 2 && field.QuotedKey.AsSpan(1, key.Length).SequenceEqual(key))
            {
                cursor = index + 1;
                return field;
            }
        }

        return null;
    }
}
