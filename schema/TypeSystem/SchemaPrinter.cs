using GraphQL.Language;
using GraphQL.TypeSystem.Printing;

namespace GraphQL.TypeSystem;

/// <summary>Schema → SDL.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System">Type system</seealso>
public static class SchemaPrinter
{
    /// <summary>The schema as text, which builds an equal schema again.</summary>
    public static string Print(Schema schema, SchemaPrintOptions? options = null)
        => SyntaxPrinter.Print(ToDocument(schema, options));

    /// <summary>The schema as definitions; extensions are part of what they extend.</summary>
    public static DocumentNode ToDocument(Schema schema, SchemaPrintOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new SchemaDocumentMaker(schema, options ?? SchemaPrintOptions.Default).Make();
    }
}
