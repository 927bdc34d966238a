using System.Buffers;
using System.Text;
using System.Text.Json;
using GraphQL.Language;

namespace GraphQL.TypeSystem.Tests;

/// <summary>What introspection answers.</summary>
public sealed class IntrospectionTests
{
    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow("""
        "A graph."
        schema { query: Query }
        directive @cost("Units." weight: Int! = 1, old: Int @deprecated) repeatable on FIELD_DEFINITION | OBJECT
        scalar Isin @specifiedBy(url: "https://www.iso.org/standard/78502.html")
        scalar Decimal
        interface Named { name: String }
        "A security."
        type Instrument implements Named {
          isin: Isin!
          name: String
          ticker: String @deprecated(reason: "Use `name`.")
          bars(first: Int! = 10, filter: BarFilter = { side: BUY }, old: Int @deprecated): [[Decimal!]]!
        }
        type Index implements Named { name: String }
        union Any = Instrument | Index
        enum Side { BUY "Sold." SELL SHORT @deprecated }
        input BarFilter { side: Side = BUY text: String = "a\"b" gone: Int @deprecated(reason: "No use.") }
        input Key @oneOf { isin: Isin name: String }
        type Query { any(key: Key): Any named: Named }
        """);

    [Fact]
    public void A_schema_names_its_roots()
        => Assert.Equal(
            """{"__schema":{"description":"A graph.","queryType":{"name":"Query","__typename":"__Type"},"mutationType":null,"subscriptionType":null}}""",
            Execute("{ __schema { description queryType { name __typename } mutationType { name } subscriptionType { name } } }"));

    [Fact]
    public void Every_kind_of_type_answers_what_it_has_and_null_for_the_rest()
    {
        const string fields = "kind name specifiedByURL isOneOf interfaces { name } possibleTypes { name } fields { name } enumValues { name } inputFields { name }";

        Assert.Equal(
            """
            {"scalar":{"kind":"SCALAR","name":"Isin","specifiedByURL":"https://www.iso.org/standard/78502.html","isOneOf":null,"interfaces":null,"possibleTypes":null,"fields":null,"enumValues":null,"inputFields":null},
            "object":{"kind":"OBJECT","name":"Instrument","specifiedByURL":null,"isOneOf":null,"interfaces":[{"name":"Named"}],"possibleTypes":null,"fields":[{"name":"isin"},{"name":"name"},{"name":"bars"}],"enumValues":null,"inputFields":null},
            "interface":{"kind":"INTERFACE","name":"Named","specifiedByURL":null,"isOneOf":null,"interfaces":[],"possibleTypes":[{"name":"Instrument"},{"name":"Index"}],"fields":[{"name":"name"}],"enumValues":null,"inputFields":null},
            "union":{"kind":"UNION","name":"Any","specifiedByURL":null,"isOneOf":null,"interfaces":null,"possibleTypes":[{"name":"Instrument"},{"name":"Index"}],"fields":null,"enumValues":null,"inputFields":null},
            "enum":{"kind":"ENUM","name":"Side","specifiedByURL":null,"isOneOf":null,"interfaces":null,"possibleTypes":null,"fields":null,"enumValues":[{"name":"BUY"},{"name":"SELL"}],"inputFields":null},
            "input":{"kind":"INPUT_OBJECT","name":"Key","specifiedByURL":null,"isOneOf":true,"interfaces":null,"possibleTypes":null,"fields":null,"enumValues":null,"inputFields":[{"name":"isin"},{"name":"name"}]}}
            """.ReplaceLineEndings(""),
            Execute($$"""
                {
                  scalar: __type(name: "Isin") { {{fields}} } object: __type(name: "Instrument") { {{fields}} } interface: __type(name: "Named") { {{fields}} }
                  union: __type(name: "Any") { {{fields}} } enum: __type(name: "Side") { {{fields}} } input: __type(name: "Key") { {{fields}} }
                }
                """));
    }

    [Fact]
    public void Wrapping_types_unfold_by_ofType()
        => Assert.EndsWith(
            """{"type":{"kind":"NON_NULL","name":null,"ofType":{"kind":"LIST","name":null,"ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"name":"Decimal"}}}}}}]}}""",
            Execute("""{ __type(name: "Instrument") { fields { type { kind name ofType { kind name ofType { kind ofType { kind ofType { name } } } } } } } }"""),
            StringComparison.Ordinal);

    [Fact]
    public void Deprecated_elements_show_only_when_asked_for()
        => Assert.Equal(
            """{"fields":{"fields":[{"name":"isin","isDeprecated":false,"deprecationReason":null},{"name":"name","isDeprecated":false,"deprecationReason":null},{"name":"ticker","isDeprecated":true,"deprecationReason":"Use `name`."},{"name":"bars","isDeprecated":false,"deprecationReason":null}]},"values":{"enumValues":[{"name":"BUY","isDeprecated":false},{"name":"SELL","isDeprecated":false},{"name":"SHORT","isDeprecated":true}]},"inputs":{"inputFields":[{"name":"side"},{"name":"text"},{"name":"gone"}]},"arguments":{"fields":[{"args":[]},{"args":[]},{"args":[{"name":"first"},{"name":"filter"},{"name":"old"}]}]}}""",
            Execute("""
                query ($all: Boolean!) {
                  fields: __type(name: "Instrument") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } }
                  values: __type(name: "Side") { enumValues(includeDeprecated: $all) { name isDeprecated } }
                  inputs: __type(name: "BarFilter") { inputFields(includeDeprecated: $all) { name } }
                  arguments: __type(name: "Instrument") { fields { args(includeDeprecated: true) { name } } }
                }
                """, """{ "all": true }"""));

    [Fact]
    public void Defaults_are_printed_as_literals()
        => Assert.Equal(
            """{"a":{"fields":[{"args":[]},{"args":[]},{"args":[{"defaultValue":"10"},{"defaultValue":"{side: BUY}"}]}]},"b":{"inputFields":[{"defaultValue":"BUY"},{"defaultValue":"\"a\\\"b\""}]}}""",
            Execute("""{ a: __type(name: "Instrument") { fields { args { defaultValue } } } b: __type(name: "BarFilter") { inputFields { defaultValue } } }"""));

    [Fact]
    public void Directives_tell_where_they_stand()
    {
        var answer = Execute("{ __schema { directives { name description isRepeatable locations args { name description type { kind } defaultValue } } } }");

        Assert.Contains(
            """{"name":"cost","description":null,"isRepeatable":true,"locations":["FIELD_DEFINITION","OBJECT"],"args":[{"name":"weight","description":"Units.","type":{"kind":"NON_NULL"},"defaultValue":"1"}]}""",
            answer,
            StringComparison.Ordinal);
        Assert.Contains("\"name\":\"oneOf\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_type_is_null_and_names_come_by_variable_too()
        => Assert.Equal(
            """{"none":null,"known":{"name":"Any"}}""",
            Execute("""query ($name: String!) { none: __type(name: "None") { name } known: __type(name: $name) { name } }""", """{ "name": "Any" }"""));

    [Fact]
    public void Selections_of_one_key_merge_fragments_apply_and_conditions_hold()
        => Assert.Equal(
            """{"__typename":"Query","__type":{"name":"Any","kind":"UNION","description":null}}""",
            Execute("""
                query ($no: Boolean = false) {
                  __typename
                  __type(name: "Any") { name ...More ... on __Field { isDeprecated } ... @include(if: $no) { fields { name } } }
                  __type(name: "Any") { ... on __Type { description } possibleTypes @skip(if: true) { name } }
                }
                fragment More on __Type { kind }
                """));

    [Fact]
    public void Lists_that_nest_too_deep_are_null_with_an_error()
    {
        var (answer, errors) = ExecuteWithErrors(
            """{ __type(name: "Query") { fields { type { fields { type { fields { type { fields { name } } } } } possibleTypes { interfaces { possibleTypes { name } } } } } } }""");

        Assert.All(errors, error => Assert.Equal(IntrospectionErrorCodes.TooDeep, error.Code));
        Assert.Equal(
            ["__type", "fields", "type", "possibleTypes", "interfaces", "possibleTypes"],
            Assert.Single(errors).Path!.Select(key => key.ToString()));
        Assert.Contains("\"possibleTypes\":null", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Fragments_that_multiply_are_refused_before_anything_is_answered()
    {
        var levels = string.Concat(Enumerable.Range(0, 40).Select(i => $"fragment F{i} on __Type {{ a: ofType {{ ...F{i + 1} }} b: ofType {{ ...F{i + 1} }} }}\n"));

        var (answer, errors) = ExecuteWithErrors($$"""{ __typename __type(name: "Any") { ...F0 } } {{levels}} fragment F40 on __Type { name }""");

        Assert.Equal("""{"__typename":"Query","__type":null}""", answer);
        Assert.Equal(IntrospectionErrorCodes.TooLarge, Assert.Single(errors).Code);
    }

    [Fact]
    public void The_query_of_tools_is_answered_without_errors()
    {
        const string query = """
            query IntrospectionQuery {
              __schema {
                queryType { name } mutationType { name } subscriptionType { name }
                types { ...FullType }
                directives { name description locations args { ...InputValue } }
              }
            }
            fragment FullType on __Type {
              kind name description
              fields(includeDeprecated: true) { name description args { ...InputValue } type { ...TypeRef } isDeprecated deprecationReason }
              inputFields { ...InputValue }
              interfaces { ...TypeRef }
              enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason }
              possibleTypes { ...TypeRef }
            }
            fragment InputValue on __InputValue { name description type { ...TypeRef } defaultValue }
            fragment TypeRef on __Type { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } }
            """;

        var (answer, errors) = ExecuteWithErrors(query);

        Assert.Empty(errors);
        using var document = JsonDocument.Parse(answer);
        var types = document.RootElement.GetProperty("__schema").GetProperty("types");
        Assert.Equal(Schema.Types.Select(type => type.Name), types.EnumerateArray().Select(type => type.GetProperty("name").GetString()));
    }

    [Fact]
    public void Meta_fields_are_found_where_they_stand()
    {
        var named = Schema.GetType<CompositeType>("Named")!;

        Assert.Equal("String!", Schema.FindField(Schema.GetType<CompositeType>("Any")!, "__typename")!.Type.ToString());
        Assert.Equal("__Schema!", Schema.FindField(Schema.QueryType!, "__schema")!.Type.ToString());
        Assert.Equal("name", Schema.FindField(Schema.QueryType!, "__type")!.Arguments.Single().Name);
        Assert.Null(Schema.FindField(named, "__schema"));
        Assert.Same(named.Named, Schema.FindField(named, "name")!.DeclaringType);
    }

    private static string Execute(string query, string variables = "{}")
    {
        var (answer, errors) = ExecuteWithErrors(query, variables);
        Assert.Empty(errors);
        return answer;
    }

    private static (string Answer, IReadOnlyList<GraphQLError> Errors) ExecuteWithErrors(string query, string variables = "{}")
    {
        var document = Utf8GraphQLParser.Parse(query);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var coerced = VariableCoercion.Coerce(Schema, operation, Encoding.UTF8.GetBytes(variables)).Variables!;
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var errors = IntrospectionExecutor.WriteIntrospection(Schema, operation.SelectionSet, coerced, writer, fragments);
        writer.Flush();
        return (Encoding.UTF8.GetString(buffer.WrittenSpan), errors);
    }
}
