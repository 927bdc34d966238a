using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Language;
using Tests.Kit;

namespace GraphQL.TypeSystem.Tests;

/// <summary>Introspection there and back: what a schema answers makes the same schema again.</summary>
public sealed class IntrospectionReaderTests
{
    private const string Query = """
        query IntrospectionQuery {
          __schema {
            description queryType { name } mutationType { name } subscriptionType { name }
            types { ...FullType }
            directives { name description isRepeatable locations args(includeDeprecated: true) { ...InputValue } }
          }
        }
        fragment FullType on __Type {
          kind name description specifiedByURL isOneOf
          fields(includeDeprecated: true) { name description args(includeDeprecated: true) { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
          inputFields(includeDeprecated: true) { ...InputValue }
          interfaces { ...TypeRef }
          enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
          possibleTypes { ...TypeRef }
        }
        fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue isDeprecated deprecationReason }
        fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } }
        """;

    [Fact]
    public void A_schema_comes_back_from_its_own_answer()
    {
        var schema = SchemaBuilder.BuildOrThrow("""
            "A graph."
            schema { query: Root mutation: Changes }
            directive @cost("Units." weight: Int! = 1, old: [Int] @deprecated(reason: "No \"use\".")) repeatable on FIELD_DEFINITION | OBJECT
            scalar Isin @specifiedBy(url: "https://www.iso.org/standard/78502.html")
            interface Named { name: String }
            interface Listed implements Named { name: String }
            "A security."
            type Instrument implements Named & Listed { name: String isins(first: Int! = 10, filter: Filter = { sides: [BUY], text: "a\nb" }): [[Isin!]]! @deprecated(reason: "Old.") }
            union Any = Instrument | Root
            enum Side { "Bought." BUY SELL @deprecated(reason: "Gone.") }
            input Filter { sides: [Side!] = [BUY] text: String }
            input Key @oneOf { isin: Isin name: String }
            type Root { any(key: Key): Any listed: Listed }
            type Changes { a: Int }
            """);

        Assert.Equal(Print(schema), Print(RoundTrip(schema)));
    }

    [Theory]
    [InlineData("market-data.graphql")]
    [InlineData("portfolio.graphql")]
    [InlineData("dividend-history.graphql")]
    [InlineData("compliance.graphql")]
    [InlineData("supergraph.graphql")]
    public void The_graphs_of_the_domain_come_back(string name)
    {
        var schema = SchemaBuilder.BuildOrThrow(
            File.ReadAllText(SharedData.Require("domain", "graphs", name)), new SchemaBuildOptions { AllowUnknownDirectives = true });

        Assert.Equal(Print(schema), Print(RoundTrip(schema)));
    }

    [Theory]
    [InlineData("[", "The introspection answer is not JSON.")]
    [InlineData("[]", "The introspection answer has no \"__schema\" of kind Object where one must be.")]
    [InlineData("""{"data":{"__schema":{"types":[]}}}""", "The introspection answer has no \"directives\" of kind Array where one must be.")]
    [InlineData("""{"__schema":{"directives":[],"types":[{"kind":"THING","name":"A"}]}}""", "Type \"A\" of the introspection answer has the unknown kind \"THING\".")]
    [InlineData("""{"__schema":{"directives":[],"types":[{"kind":"OBJECT","name":"A","fields":[{"name":"b","args":[]}]}]}}""", "The introspection answer has no \"type\" of kind Object where one must be.")]
    [InlineData("""{"__schema":{"directives":[],"types":[5]}}""", "The list \"types\" of the introspection answer has an item that is not an object.")]
    [InlineData("""{"__schema":{"directives":[],"types":[{"kind":"SCALAR","name":"A B"}]}}""", "The introspection answer has a name that is none in GraphQL.")]
    [InlineData("""{"__schema":{"directives":[],"types":[{"kind":"SCALAR","name":"A","description":"\ud800"}]}}""", "The introspection answer has a string that is not Unicode.")]
    [InlineData("""{"__schema":{"directives":[{"name":"a","args":[],"locations":[1]}],"types":[]}}""", "The introspection answer has a directive location that is not a string.")]
    [InlineData(
        """{"__schema":{"directives":[{"name":"a","locations":[],"args":[{"name":"b","type":{"kind":"SCALAR","name":"Int"},"defaultValue":"$c"}]}],"types":[]}}""",
        "The default of \"b\" in the introspection answer is not a literal: Syntax Error: Unexpected variable \"$c\" in constant value.")]
    public void An_answer_that_is_none_is_refused(string answer, string message)
        => Assert.Equal(message, Assert.Throws<FormatException>(() => IntrospectionReader.ToDocument(Encoding.UTF8.GetBytes(answer))).Message);

    [Fact]
    public void Lists_around_lists_are_read_as_deep_as_JSON_is_and_no_deeper()
    {
        var open = string.Concat(Enumerable.Repeat("""{"kind":"LIST","ofType":""", 10_000));
        var answer = $$"""{"__schema":{"directives":[],"types":[{"kind":"OBJECT","name":"A","fields":[{"name":"b","args":[],"type":{{open}}""";
        Assert.Throws<FormatException>(() => IntrospectionReader.ToDocument(Encoding.UTF8.GetBytes(answer)));
    }

    private static string Print(Schema schema) => SchemaPrinter.Print(schema, new SchemaPrintOptions { IncludeAppliedDirectives = false });

    private static Schema RoundTrip(Schema schema)
    {
        var document = Utf8GraphQLParser.Parse(Query);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name);
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Assert.Empty(IntrospectionExecutor.WriteIntrospection(schema, operation.SelectionSet, CoercedVariables.Empty, writer, fragments));
        }

        var result = SchemaBuilder.Build([IntrospectionReader.ToDocument(buffer.WrittenMemory)]);
        Assert.Empty(result.Errors);
        return result.Schema!;
    }
}
