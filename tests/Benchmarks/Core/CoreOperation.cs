namespace Benchmarks.Core;

/// <summary>What the core does for every request, and what it does for every schema.</summary>
internal enum CoreOperation
{
    /// <summary>Text to syntax tree.</summary>
    Parse,

    /// <summary>A parsed document against a schema, all rules.</summary>
    Validate,

    /// <summary>Syntax tree to text.</summary>
    Print,

    /// <summary>The JSON of a request's variables to coerced values.</summary>
    Coerce,

    /// <summary>SDL to a schema, type system rules included.</summary>
    Build,

    /// <summary>A schema to SDL.</summary>
    PrintSchema,

    /// <summary>A parsed introspection query to the JSON of its answer.</summary>
    Introspect,
}
