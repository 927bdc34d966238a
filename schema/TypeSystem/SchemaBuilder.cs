using GraphQL.Language;
using GraphQL.TypeSystem.Building;
using GraphQL.TypeSystem.SchemaValidation;

namespace GraphQL.TypeSystem;

/// <summary>Schema documents → <see cref="Schema"/>. The stages in order; every one adds to one list of errors and none throws.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System">Type system</seealso>
public static class SchemaBuilder
{
    /// <summary>Builds and validates a schema from definitions and extensions, whatever document they stand in.</summary>
    public static SchemaResult Build(IReadOnlyList<DocumentNode> documents, SchemaBuildOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(documents);
        var context = new SchemaBuildContext(options ?? SchemaBuildOptions.Default);

        var definitions = DefinitionCollector.Collect(documents, context);
        var types = TypeMaker.Make(definitions, context);
        TypeCompleter.Complete(definitions, types, context);
        var directives = DirectiveMaker.Make(definitions, types, context);
        var roots = RootTypes.Resolve(definitions, types, context);

        var schema = new Schema(
            roots.Description,
            roots.Directives,
            types.InOrder(),
            directives,
            roots.Query,
            roots.Mutation,
            roots.Subscription);

        SchemaRules.Check(new SchemaRuleContext(schema, definitions, context));
        return new SchemaResult(context.Errors.Count == 0 ? schema : null, context.Errors);
    }

    /// <summary>Builds a schema from one text.</summary>
    /// <exception cref="SyntaxException">The text breaks the grammar.</exception>
    public static SchemaResult Build(string sdl, SchemaBuildOptions? options = null)
        => Build([Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted)], options);

    /// <summary>Builds a schema that is known to be right.</summary>
    /// <exception cref="SyntaxException">The text breaks the grammar.</exception>
    /// <exception cref="ArgumentException">The schema is invalid; the message lists every error.</exception>
    public static Schema BuildOrThrow(string sdl, SchemaBuildOptions? options = null)
    {
        var result = Build(sdl, options);
        return result.Schema
            ?? throw new ArgumentException(string.Join(Environment.NewLine, result.Errors.Prepend<object>("The schema is invalid.")), nameof(sdl));
    }
}
