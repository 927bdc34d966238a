namespace Gateway.Differential.Tests.Generating;

/// <summary>What a <see cref="TypeModel"/> is.</summary>
internal enum ModelKind
{
    /// <summary>Query or Mutation.</summary>
    Root,

    /// <summary>An object type with keys.</summary>
    Entity,

    /// <summary>An object type without keys, defined alike wherever it is used.</summary>
    Value,

    /// <summary>An object type without keys whose fields lie in different subgraphs.</summary>
    SplitValue,

    /// <summary>An interface of entities.</summary>
    Interface,

    /// <summary>A union of entities and values.</summary>
    Union,
}
