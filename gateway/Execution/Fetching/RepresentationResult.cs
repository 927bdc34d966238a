namespace Gateway.Execution.Fetching;

/// <summary>What came of building a representation.</summary>
internal enum RepresentationResult
{
    Written,

    /// <summary>A subgraph said null where a value is needed: the entity cannot be looked up, and its fields are null.</summary>
    Null,

    /// <summary>A value that is needed never arrived.</summary>
    Missing,

    /// <summary>The key is null, or a part of it that the subgraph does not take null for, though the object is there: nothing identifies it.</summary>
    NoKey,
}
