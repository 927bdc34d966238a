using GraphQL.Language;
using GraphQL.TypeSystem;
using Subgraphs.Server.Errors;

namespace Subgraphs.Server.Building;

/// <summary>The published document with what the federation protocol adds to Query: the schema that operations are validated against.</summary>
internal static class ExecutableSchema
{
    public const string EntitiesField = "_entities";
    public const string ServiceField = "_service";

    public static Schema? Build(DocumentNode document, IEnumerable<ObjectModel> objects, List<SchemaProblem> problems)
    {
        var entities = objects.Where(model => model.ResolvableKeys.Count > 0).Select(model => model.Name).ToArray();
        var protocol = "scalar _Any type _Service { sdl: String } "
            + (entities.Length > 0 ? $"union _Entity = {string.Join(" | ", entities)} " : "")
            + (document.Definitions.Any(d => d is ObjectTypeDefinitionNode { Name: "Query" }) ? "extend type Query {" : "type Query {")
            + (entities.Length > 0 ? $" {EntitiesField}(representations: [_Any!]!): [_Entity]!" : "")
            + $" {ServiceField}: _Service! }}";
        var result = SchemaBuilder.Build(
            [document, Utf8GraphQLParser.Parse(protocol, ParserOptions.Trusted)],
            new SchemaBuildOptions { AllowUnknownDirectives = true });
        foreach (var error in result.Errors)
        {
            problems.Add(new SchemaProblem(error.Coordinate ?? "schema", null, error.Message));
        }

        return result.Schema;
    }
}
