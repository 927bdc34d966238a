namespace Gateway.Execution.Compiling;

/// <summary>A field of a representation.</summary>
internal sealed class RepresentationField
{
    /// <summary>The key as it is sent.</summary>
    public required string Name { get; init; }

    /// <summary>The key in JSON, with quotes and colon.</summary>
    public required byte[] Prefix { get; init; }

    /// <summary>Where the value stands in the merged row.</summary>
    public required int Slot { get; init; }

    /// <summary>Sent for objects of these types; null: of every type.</summary>
    public required TypeFilter? Types { get; init; }

    /// <summary>Null cannot be sent, as the whole graph says: an object that has null here cannot be looked up.</summary>
    public required bool IsRequired { get; init; }

    /// <summary>A part of the key that the subgraph declares as never null: an object that has null here is not identified by this key.</summary>
    public required bool IsNotNull { get; init; }

    /// <summary>Part of what identifies the object.</summary>
    public required bool IsKey { get; init; }

    /// <summary>The fields of the value; null for a leaf.</summary>
    public RepresentationShape? Child { get; init; }

    public bool IsTypeName { get; init; }
}
