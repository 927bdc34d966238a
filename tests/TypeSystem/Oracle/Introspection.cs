using System.Buffers;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Tests.Oracle;

/// <summary>Asks a schema what it is, as a tool does.</summary>
internal static class Introspection
{
    /// <summary>The query of tools with every option: deprecated inputs, addresses of scalars, OneOf, repeatable directives.</summary>
    public const string FullQuery = """
        query IntrospectionQuery {
          __schema {
            description
            queryType { name kind } mutationType { name kind } subscriptionType { name kind }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) {
            name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason
          }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type {
          kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name
            ofType { kind name ofType { kind name } } } } } } } } }
        }
        """;

    /// <summary>The answer to an introspection query, JSON.</summary>
    public static ReadOnlyMemory<byte> Execute(Schema schema, string query)
    {
        var document = Utf8GraphQLParser.Parse(query);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Assert.Empty(IntrospectionExecutor.WriteIntrospection(
                schema,
                document.Definitions.OfType<OperationDefinitionNode>().Single().SelectionSet,
                CoercedVariables.Empty,
                writer,
                document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name)));
        }

        return buffer.WrittenMemory;
    }
}
