namespace GraphQL.TypeSystem;

/// <summary>What <see cref="SchemaPrinter"/> prints.</summary>
public sealed class SchemaPrintOptions
{
    public static SchemaPrintOptions Default { get; } = new();

    /// <summary>Applied directives; without them only those of the specification are printed. Default true.</summary>
    public bool IncludeAppliedDirectives { get; init; } = true;

    /// <summary>Definitions of directives besides those of the specification. Default true.</summary>
    public bool IncludeDirectiveDefinitions { get; init; } = true;

    /// <summary>The directives, scalars and introspection types of the specification too. Default false.</summary>
    public bool IncludeSpecified { get; init; }

    /// <summary>Types and directives in the order of their names instead of that of the schema. Default false.</summary>
    public bool SortByName { get; init; }
}
