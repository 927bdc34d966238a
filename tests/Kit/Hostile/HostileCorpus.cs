using System.Text;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem;
using GraphQL.TypeSystem.Validation;

namespace Tests.Kit.Hostile;

/// <summary>All hostile inputs, each with its way through the core: for the test of their codes and the measurement of their costs.</summary>
public static class HostileCorpus
{
    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow(HostileDocuments.Sdl);

    private static readonly OperationDefinitionNode Operation =
        (OperationDefinitionNode)Utf8GraphQLParser.Parse(HostileVariables.Operation).Definitions[0];

    public static IReadOnlyList<HostileCase> All { get; } =
    [
        .. HostileDocuments.All.Select(input => new HostileCase("document", input, text => Codes(Validate(text).Errors))),
        .. HostileIntrospection.All.Select(input => new HostileCase("introspection", input, Introspect)),
        .. HostileVariables.All.Select(input => new HostileCase("variables", input, text => Codes(CoerceVariables(text).Errors))),
        .. HostileSchemas.All.Select(input => new HostileCase("schema", input, text => [.. SchemaBuilder.Build(text).Errors.Select(error => error.Code)])),
        .. HostileFieldSets.All.Select(input => new HostileCase("field set", input, ReadFieldSet)),
        .. HostileCoordinates.All.Select(input => new HostileCase(
            "coordinate", input, text => SchemaCoordinate.TryParse(text, out _) ? [] : [HostileCoordinates.Refused])),
    ];

    /// <summary>Coerces variables for <see cref="HostileVariables.Operation"/>.</summary>
    public static VariableCoercionResult CoerceVariables(string json) => VariableCoercion.Coerce(Schema, Operation, Encoding.UTF8.GetBytes(json));

    private static (DocumentNode Document, IReadOnlyList<GraphQLError> Errors) Validate(string text)
    {
        var document = Utf8GraphQLParser.Parse(text);
        return (document, DocumentValidator.Validate(Schema, document));
    }

    private static IReadOnlyList<string> Introspect(string text)
    {
        var (document, errors) = Validate(text);
        if (errors.Count > 0)
        {
            return Codes(errors);
        }

        using var writer = new Utf8JsonWriter(Stream.Null);
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name, StringComparer.Ordinal);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().First();
        return Codes(IntrospectionExecutor.WriteIntrospection(Schema, operation.SelectionSet, CoercedVariables.Empty, writer, fragments));
    }

    private static IReadOnlyList<string> ReadFieldSet(string text)
    {
        Utf8GraphQLParser.ParseSelectionSet(text);
        return [];
    }

    private static IReadOnlyList<string> Codes(IReadOnlyList<GraphQLError> errors) => [.. errors.Select(error => error.Code)];
}
