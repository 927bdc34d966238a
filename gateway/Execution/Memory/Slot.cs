namespace Gateway.Execution.Memory;

/// <summary>A value of the merged tree: 12 bytes that say what it is and where it stands. The default is <see cref="SlotKind.Missing"/>.</summary>
/// <param name="Kind">Decides what the other members mean.</param>
/// <param name="Source">For a slice: the fetch whose response it is in.</param>
/// <param name="Offset">For a slice: in bytes; for an object or list: its first slot.</param>
/// <param name="Length">For a slice: in bytes; for a list: its items.</param>
internal readonly record struct Slot(SlotKind Kind, ushort Source, int Offset, int Length)
{
    public static readonly Slot Null = new(SlotKind.Null, 0, 0, 0);

    /// <summary>Null because a subgraph said that there is no such object; <see cref="Null"/> is what it said of the field itself.</summary>
    public static readonly Slot NoObject = new(SlotKind.Null, 0, 1, 0);
}
