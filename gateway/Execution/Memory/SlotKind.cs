namespace Gateway.Execution.Memory;

/// <summary>What a slot holds.</summary>
internal enum SlotKind : byte
{
    /// <summary>No subgraph has said anything.</summary>
    Missing,

    /// <summary>A subgraph said null, or completion put null in place of a value that cannot be answered.</summary>
    Null,

    /// <summary>A slice of a response, quotes included.</summary>
    String,

    /// <summary>A slice: a number without fraction and exponent.</summary>
    Integer,

    /// <summary>A slice: a number with fraction or exponent.</summary>
    Number,

    True,

    False,

    /// <summary>A slice: an object that is one value (a custom scalar).</summary>
    RawObject,

    /// <summary>A slice: a list that is one value (a custom scalar).</summary>
    RawArray,

    /// <summary>A row of slots from <see cref="Slot.Offset"/> on.</summary>
    Object,

    /// <summary><see cref="Slot.Length"/> slots from <see cref="Slot.Offset"/> on.</summary>
    List,

    /// <summary>A type whose number is <see cref="Slot.Offset"/>.</summary>
    Type,

    /// <summary>An integer that is written in quotes.</summary>
    QuotedInteger,
}
