using Federation.Supergraphs;
using GraphQL.Language;

namespace Benchmarks.Gateway;

/// <summary>A supergraph with auth directives on three of every ten fields, by turns <c>@authenticated</c> and <c>@requiresScopes</c>.</summary>
internal static class AuthorizedSupergraph
{
    /// <summary>What the caller has: whether authorization costs something is asked of those who get their answer.</summary>
    public const string Scope = "bench:read";

    private const string Links = """
        @link(url: "https://specs.apollo.dev/authenticated/v0.1", for: SECURITY) @link(url: "https://specs.apollo.dev/requiresScopes/v0.1", for: SECURITY)
        """;

    private const string Definitions = """
        directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
        directive @requiresScopes(scopes: [[requiresScopes__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM
        scalar requiresScopes__Scope

        """;

    /// <summary>The text with directives, and how many of how many fields have one.</summary>
    public static (string Text, int Marked, int Fields) Of(string supergraph)
    {
        var document = Utf8GraphQLParser.Parse(supergraph);
        var text = supergraph;
        var ends = document.Definitions.OfType<ObjectTypeDefinitionNode>()
            .SelectMany(type => type.Fields)
            .Select(field => field.Span.End)
            .ToArray();
        var marked = 0;
        for (var i = ends.Length - 1; i >= 0; i--)
        {
            if (i % 10 is 0 or 3 or 6)
            {
                text = text.Insert(ends[i], i % 2 == 0 ? " @authenticated" : $" @requiresScopes(scopes: [[\"{Scope}\"]])");
                marked++;
            }
        }

        var schema = document.Definitions.OfType<SchemaDefinitionNode>().Single();
        var brace = supergraph.IndexOf('{', schema.Span.Start);
        text = text.Insert(brace, Links + " ") + "\n" + Definitions;
        return Supergraph.Load(Utf8GraphQLParser.Parse(text)).Supergraph is null
            ? throw new InvalidOperationException("The supergraph with directives is none.")
            : (text, marked, ends.Length);
    }
}
