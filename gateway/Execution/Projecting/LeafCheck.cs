namespace Gateway.Execution.Projecting;

/// <summary>What is checked of a leaf beyond its JSON kind.</summary>
internal enum LeafCheck : byte
{
    None,

    /// <summary>Fits in 32 bits.</summary>
    Int32,

    /// <summary>Is a value of the enum that clients may see.</summary>
    EnumValue,

    /// <summary>An integer is written as a string.</summary>
    Id,
}
