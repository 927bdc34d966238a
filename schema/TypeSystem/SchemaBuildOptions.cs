using GraphQL.Language;
using GraphQL.TypeSystem.Scalars;

namespace GraphQL.TypeSystem;

/// <summary>What <see cref="SchemaBuilder"/> accepts besides a complete schema of the specification.</summary>
public sealed class SchemaBuildOptions
{
    /// <summary>A complete schema, nothing relaxed.</summary>
    public static SchemaBuildOptions Default { get; } = new();

    /// <summary>For a subgraph that has entities and no root field of its own.</summary>
    public bool AllowMissingQueryType { get; init; }

    /// <summary>Applied directives without a definition are kept and not checked.</summary>
    public bool AllowUnknownDirectives { get; init; }

    /// <summary>An extension of a type that nothing defines counts as its definition, as in federation subgraphs.</summary>
    public bool AllowOrphanExtensions { get; init; }

    /// <summary>
    /// A field may be deprecated where the interface's field is not. The September 2025 edition forbids it; schemas made for
    /// earlier editions, and supergraphs composed from them, have it.
    /// </summary>
    public bool AllowDeprecatedImplementations { get; init; }

    /// <summary>
    /// Definitions of types and directives that count where the documents do not define the name themselves, for example the
    /// directives of a linked specification. They are part of the schema like any other.
    /// </summary>
    public IReadOnlyList<DocumentNode> DefaultDefinitions { get; init; } = [];

    /// <summary>
    /// The scalars whose literals are checked in defaults and in arguments of directives; those of the specification by default,
    /// since a schema may give any meaning to a scalar of its own.
    /// </summary>
    public ScalarRegistry Scalars { get; init; } = ScalarRegistry.BuiltIn;

    /// <summary>
    /// Most values that one default means, with the defaults of input fields that it fills in; default 10,000. Where each of two fields
    /// fills in two more, a schema of a few lines means more than any memory holds.
    /// </summary>
    public int MaxDefaultValues { get; init; } = 10_000;

    /// <summary>Deepest nesting of lists and objects that one default means, counted in the same way; default 200, as in a document.</summary>
    public int MaxDefaultDepth { get; init; } = 200;

    /// <summary>Errors beyond this number are not reported; default 200.</summary>
    public int MaxErrors { get; init; } = 200;
}
