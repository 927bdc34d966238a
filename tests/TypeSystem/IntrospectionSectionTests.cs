using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Tests;

/// <summary>Introspection by the sections of the specification: what each type and field of it answers, sentence by sentence.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Introspection">Introspection</seealso>
public sealed class IntrospectionSectionTests
{
    private const string AllFields = """
        { kind name description specifiedByURL isOneOf fields(includeDeprecated: true) { name } interfaces { name } possibleTypes { name }
          enumValues(includeDeprecated: true) { name } inputFields(includeDeprecated: true) { name } ofType { name } }
        """;

    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow(""""
        """
        The *graph*.
        """
        schema { query: Q subscription: S }
        directive @d("An argument." a: [In!]! = [{ x: 1 }] @deprecated(reason: "Old."), b: Int) repeatable on FIELD | OBJECT | SCHEMA
        "A scalar." scalar Url @specifiedBy(url: "https://example.com/url")
        scalar Plain
        "Has it all." interface I implements J { x(a: Int = 1, b: Int @deprecated): [Int!]! j: ID @deprecated(reason: "Gone.") }
        interface J { j: ID @deprecated }
        type A implements I & J { x(a: Int = 1, b: Int): [Int!]! j: ID }
        type B implements J { j: ID k: Boolean @deprecated }
        union U = B | A
        "Values." enum E { "One." ONE TWO @deprecated(reason: "Odd.") }
        input In { "Fields." x: Int = 1 y: E = ONE @deprecated z: In = { x: null, y: TWO, z: null } }
        input One @oneOf { a: Int b: Float }
        type Q implements K { u: U k: Int e(one: One): E url: Url plain: Plain }
        interface K { k: Int }
        type S { a: Int }
        """");

    /// <summary>Section, what it says, selections of the query root, what they answer.</summary>
    public static TheoryData<string, string, string, string> Answers => new()
    {
        { "4.1 Type name", "the root tells the name of its type", "{ __typename t: __typename }", """{"__typename":"Q","t":"Q"}""" },
        { "4.1 Type name", "so do the objects of introspection", "{ __schema { __typename queryType { __typename } directives { __typename } } }", $$$"""{"__schema":{"__typename":"__Schema","queryType":{"__typename":"__Type"},"directives":[{{{Repeat("{\"__typename\":\"__Directive\"}", 6)}}}]}}""" },
        { "4.1 Type name", "so do their parts", """{ __type(name: "I") { fields { __typename args { __typename type { __typename } } } } }""", """{"__type":{"fields":[{"__typename":"__Field","args":[{"__typename":"__InputValue","type":{"__typename":"__Type"}}]}]}}""" },
        { "4.1 Type name", "so do enum values", """{ __type(name: "E") { enumValues { __typename } } }""", """{"__type":{"enumValues":[{"__typename":"__EnumValue"}]}}""" },
        { "4.2 Meta-fields", "they do not appear in the fields of the root", """{ __type(name: "Q") { fields { name } } }""", """{"__type":{"fields":[{"name":"u"},{"name":"k"},{"name":"e"},{"name":"url"},{"name":"plain"}]}}""" },
        { "4.2 Meta-fields", "a type is asked for by its name", """{ a: __type(name: "A") { name } none: __type(name: "Nope") { name } own: __type(name: "__Type") { name } }""", """{"a":{"name":"A"},"none":null,"own":{"name":"__Type"}}""" },
        { "4.2 Meta-fields", "fragments on what the root is of apply", """{ ... on K { ... on Q { __type(name: "A") { name } } } ...F } fragment F on K { __typename }""", """{"__type":{"name":"A"},"__typename":"Q"}""" },
        { "4.2.1 __Schema", "its description", "{ __schema { description } }", """{"__schema":{"description":"The *graph*."}}""" },
        { "4.2.1 __Schema", "its roots, null for one that it has not", "{ __schema { queryType { name } mutationType { name } subscriptionType { name } } }", """{"__schema":{"queryType":{"name":"Q"},"mutationType":null,"subscriptionType":{"name":"S"}}}""" },
        { "4.2.1 __Schema", "all types that can be found, each once, and no scalar that nothing uses but those of introspection", "{ __schema { types { name } } }", $$$"""{"__schema":{"types":[{{{Names("Url Plain I J A B U E In One Q K S String Int Float Boolean ID __Schema __Type __TypeKind __Field __InputValue __EnumValue __Directive __DirectiveLocation")}}}]}}""" },
        { "4.2.1 __Schema", "all directives, the built-in ones included", "{ __schema { directives { name } } }", $$$"""{"__schema":{"directives":[{{{Names("d include skip deprecated specifiedBy oneOf")}}}]}}""" },
        { "4.2.2 Scalar", "a custom one may say where it is specified, everything else is null", $$"""{ __type(name: "Url") {{AllFields}} }""", Type("SCALAR", "Url", "\"A scalar.\"", specifiedBy: "\"https://example.com/url\"") },
        { "4.2.2 Scalar", "a custom one need not", $$"""{ __type(name: "Plain") {{AllFields}} }""", Type("SCALAR", "Plain", "null") },
        { "4.2.2 Scalar", "a built-in one does not", """{ __type(name: "Int") { kind specifiedByURL } }""", """{"__type":{"kind":"SCALAR","specifiedByURL":null}}""" },
        { "4.2.2 Object", "fields and interfaces", $$"""{ __type(name: "A") {{AllFields}} }""", Type("OBJECT", "A", "null", fields: Names("x j"), interfaces: Names("I J")) },
        { "4.2.2 Object", "the empty set where it implements none", """{ __type(name: "S") { interfaces { name } } }""", """{"__type":{"interfaces":[]}}""" },
        { "4.2.2 Object", "deprecated fields are left out where nothing is said", """{ __type(name: "B") { fields { name } } }""", """{"__type":{"fields":[{"name":"j"}]}}""" },
        { "4.2.2 Object", "and where it is said", """{ __type(name: "B") { fields(includeDeprecated: false) { name } } }""", """{"__type":{"fields":[{"name":"j"}]}}""" },
        { "4.2.2 Union", "the possible types in its order", $$"""{ __type(name: "U") {{AllFields}} }""", Type("UNION", "U", "null", possibleTypes: Names("B A")) },
        { "4.2.2 Interface", "fields, interfaces, and object types that implement it", $$"""{ __type(name: "I") {{AllFields}} }""", Type("INTERFACE", "I", "\"Has it all.\"", fields: Names("x j"), interfaces: Names("J"), possibleTypes: Names("A")) },
        { "4.2.2 Interface", "the empty set of interfaces, and no interface among the possible types", """{ __type(name: "J") { interfaces { name } possibleTypes { name } fields { name } } }""", """{"__type":{"interfaces":[],"possibleTypes":[{"name":"A"},{"name":"B"}],"fields":[]}}""" },
        { "4.2.2 Enum", "its values", $$"""{ __type(name: "E") {{AllFields}} }""", Type("ENUM", "E", "\"Values.\"", enumValues: Names("ONE TWO")) },
        { "4.2.2 Enum", "deprecated values are left out where nothing is said", """{ __type(name: "E") { enumValues { name } } }""", """{"__type":{"enumValues":[{"name":"ONE"}]}}""" },
        { "4.2.2 Input object", "its fields, and that it is no OneOf", $$"""{ __type(name: "In") {{AllFields}} }""", Type("INPUT_OBJECT", "In", "null", isOneOf: "false", inputFields: Names("x y z")) },
        { "4.2.2 Input object", "its fields, and that it is a OneOf", $$"""{ __type(name: "One") {{AllFields}} }""", Type("INPUT_OBJECT", "One", "null", isOneOf: "true", inputFields: Names("a b")) },
        { "4.2.2 Input object", "deprecated fields are left out where nothing is said", """{ __type(name: "In") { inputFields { name } } }""", """{"__type":{"inputFields":[{"name":"x"},{"name":"z"}]}}""" },
        { "4.2.2 List and non-null", "what they wrap, and null for everything else", $$"""{ __type(name: "A") { fields { type {{AllFields}} } } }""", $$$"""{"__type":{"fields":[{"type":{{{Wrapper("NON_NULL", "null")}}}},{"type":{"kind":"SCALAR","name":"ID","description":null,"specifiedByURL":null,"isOneOf":null,"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":null,"ofType":null}}]}}""" },
        { "4.2.2 List and non-null", "they wrap each other", """{ __type(name: "A") { fields { type { kind ofType { kind ofType { kind ofType { kind name ofType { name } } } } } } } }""", """{"__type":{"fields":[{"type":{"kind":"NON_NULL","ofType":{"kind":"LIST","ofType":{"kind":"NON_NULL","ofType":{"kind":"SCALAR","name":"Int","ofType":null}}}}},{"type":{"kind":"SCALAR","ofType":null}}]}}""" },
        { "4.2.3 __Field", "name, description, deprecation and why", """{ __type(name: "I") { fields(includeDeprecated: true) { name description isDeprecated deprecationReason } } }""", """{"__type":{"fields":[{"name":"x","description":null,"isDeprecated":false,"deprecationReason":null},{"name":"j","description":null,"isDeprecated":true,"deprecationReason":"Gone."}]}}""" },
        { "4.2.3 __Field", "a deprecation without a reason has that of the directive's default", """{ __type(name: "J") { fields(includeDeprecated: true) { deprecationReason } } }""", """{"__type":{"fields":[{"deprecationReason":"No longer supported"}]}}""" },
        { "4.2.3 __Field", "deprecated arguments are left out where nothing is said", """{ __type(name: "I") { fields { args { name } all: args(includeDeprecated: true) { name isDeprecated } } } }""", """{"__type":{"fields":[{"args":[{"name":"a"}],"all":[{"name":"a","isDeprecated":false},{"name":"b","isDeprecated":true}]}]}}""" },
        { "4.2.4 __InputValue", "a default is a literal of the language, null where there is none", """{ __type(name: "In") { inputFields(includeDeprecated: true) { name description defaultValue isDeprecated deprecationReason type { name } } } }""", """{"__type":{"inputFields":[{"name":"x","description":"Fields.","defaultValue":"1","isDeprecated":false,"deprecationReason":null,"type":{"name":"Int"}},{"name":"y","description":null,"defaultValue":"ONE","isDeprecated":true,"deprecationReason":"No longer supported","type":{"name":"E"}},{"name":"z","description":null,"defaultValue":"{x: null, y: TWO, z: null}","isDeprecated":false,"deprecationReason":null,"type":{"name":"In"}}]}}""" },
        { "4.2.4 __InputValue", "no default", """{ __type(name: "One") { inputFields { defaultValue } } }""", """{"__type":{"inputFields":[{"defaultValue":null},{"defaultValue":null}]}}""" },
        { "4.2.5 __EnumValue", "name, description, deprecation and why", """{ __type(name: "E") { enumValues(includeDeprecated: true) { name description isDeprecated deprecationReason } } }""", """{"__type":{"enumValues":[{"name":"ONE","description":"One.","isDeprecated":false,"deprecationReason":null},{"name":"TWO","description":null,"isDeprecated":true,"deprecationReason":"Odd."}]}}""" },
        { "4.2.6 __Directive", "where it may stand, whether again and again, its arguments", "{ __schema { directives { name isRepeatable locations args { name } all: args(includeDeprecated: true) { name description defaultValue isDeprecated deprecationReason } } } }", """{"__schema":{"directives":[{"name":"d","isRepeatable":true,"locations":["FIELD","OBJECT","SCHEMA"],"args":[{"name":"b"}],"all":[{"name":"a","description":"An argument.","defaultValue":"[{x: 1}]","isDeprecated":true,"deprecationReason":"Old."},{"name":"b","description":null,"defaultValue":null,"isDeprecated":false,"deprecationReason":null}]}""" },
        { "4.2.6 __Directive", "the built-in ones, where they may stand", "{ __schema { directives { name isRepeatable locations } } }", """{"name":"include","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"]},{"name":"skip","isRepeatable":false,"locations":["FIELD","FRAGMENT_SPREAD","INLINE_FRAGMENT"]},{"name":"deprecated","isRepeatable":false,"locations":["FIELD_DEFINITION","ARGUMENT_DEFINITION","INPUT_FIELD_DEFINITION","ENUM_VALUE"]},{"name":"specifiedBy","isRepeatable":false,"locations":["SCALAR"]},{"name":"oneOf","isRepeatable":false,"locations":["INPUT_OBJECT"]}]""" },
        { "4.2.6 __Directive", "its locations are those of the language", """{ __type(name: "__DirectiveLocation") { enumValues { name } } }""", $$$"""{"__type":{"enumValues":[{{{Names("QUERY MUTATION SUBSCRIPTION FIELD FRAGMENT_DEFINITION FRAGMENT_SPREAD INLINE_FRAGMENT VARIABLE_DEFINITION SCHEMA SCALAR OBJECT FIELD_DEFINITION ARGUMENT_DEFINITION INTERFACE UNION ENUM ENUM_VALUE INPUT_OBJECT INPUT_FIELD_DEFINITION")}}}]}}""" },
    };

    /// <summary>Type of introspection, its fields as the specification defines them.</summary>
    public static TheoryData<string, string> Definitions => new()
    {
        { "__Schema", "description: String, types: [__Type!]!, queryType: __Type!, mutationType: __Type, subscriptionType: __Type, directives: [__Directive!]!" },
        { "__Type", "kind: __TypeKind!, name: String, description: String, specifiedByURL: String, fields(includeDeprecated: Boolean! = false): [__Field!], interfaces: [__Type!], possibleTypes: [__Type!], enumValues(includeDeprecated: Boolean! = false): [__EnumValue!], inputFields(includeDeprecated: Boolean! = false): [__InputValue!], ofType: __Type, isOneOf: Boolean" },
        { "__Field", "name: String!, description: String, args(includeDeprecated: Boolean! = false): [__InputValue!]!, type: __Type!, isDeprecated: Boolean!, deprecationReason: String" },
        { "__InputValue", "name: String!, description: String, type: __Type!, defaultValue: String, isDeprecated: Boolean!, deprecationReason: String" },
        { "__EnumValue", "name: String!, description: String, isDeprecated: Boolean!, deprecationReason: String" },
        { "__Directive", "name: String!, description: String, isRepeatable: Boolean!, locations: [__DirectiveLocation!]!, args(includeDeprecated: Boolean! = false): [__InputValue!]!" },
    };

    [Theory]
    [MemberData(nameof(Answers))]
    public void Introspection_answers_as_the_section_says(string section, string sentence, string query, string expected)
    {
        Assert.Empty(DocumentValidator.Validate(Schema, Utf8GraphQLParser.Parse(query)));
        var (answer, errors) = Execute(query);

        Assert.Empty(errors);
        Assert.True(answer.Contains(expected, StringComparison.Ordinal), $"{section}: {sentence}\n{query}\n--- expected\n{expected}\n--- answered\n{answer}");
    }

    [Theory]
    [MemberData(nameof(Definitions))]
    public void The_types_of_introspection_are_those_of_the_specification(string type, string fields)
        => Assert.Equal(fields, string.Join(", ", Schema.GetType<ObjectType>(type)!.Fields.Select(field =>
            $"{field.Name}{(field.Arguments.Count == 0 ? "" : $"({string.Join(", ", field.Arguments.Select(argument => $"{argument.Name}: {argument.Type} = {argument.DefaultValue!.Print()}"))})")}: {field.Type}")));

    [Theory]
    [InlineData("subscription { __typename }")]
    [InlineData("{ u { __schema { description } } }")]
    [InlineData("""{ u { __type(name: "A") { name } } }""")]
    [InlineData("subscription { __schema { description } }")]
    [InlineData("{ e { __typename } }")]
    [InlineData("{ __type { name } }")]
    [InlineData("{ __type(name: null) { name } }")]
    [InlineData("{ __schema }")]
    [InlineData("{ __type(name: \"A\") { fields(includeDeprecated: null) { name } } }")]
    public void What_the_sections_do_not_allow_is_refused_by_validation(string query)
        => Assert.NotEmpty(DocumentValidator.Validate(Schema, Utf8GraphQLParser.Parse(query)));

    /// <summary>Null for a non-null argument is an error of the field, which makes null of the nearest field that can be null.</summary>
    [Theory]
    [InlineData("""query ($x: Boolean = true) { __type(name: "B") { name fields(includeDeprecated: $x) { name } } }""", """{"__type":{"name":"B","fields":null}}""", "__type.fields")]
    [InlineData("""query ($x: Boolean = true) { __type(name: "B") { name fields { name args(includeDeprecated: $x) { name } } } }""", """{"__type":{"name":"B","fields":null}}""", "__type.fields.args")]
    [InlineData("""query ($x: Boolean = true) { __schema { directives { args(includeDeprecated: $x) { name } } } }""", """{"__schema":null}""", "__schema.directives.args")]
    [InlineData("""query ($x: String = "B") { a: __type(name: $x) { name } b: __type(name: "B") { name } }""", """{"a":null,"b":{"name":"B"}}""", "a")]
    public void Null_for_an_argument_that_is_non_null_is_an_error_of_the_field(string query, string expected, string path)
    {
        Assert.Empty(DocumentValidator.Validate(Schema, Utf8GraphQLParser.Parse(query)));
        var (answer, errors) = Execute(query, """{"x":null}""");

        Assert.Equal(expected, answer);
        var error = Assert.Single(errors);
        Assert.Equal((CoercionErrorCodes.BadUserInput, path), (error.Code, string.Join('.', error.Path!)));
        Assert.EndsWith("must not be null.", error.Message, StringComparison.Ordinal);

        Assert.Empty(Execute(query).Errors);
    }

    private static string Names(string names) => string.Join(',', names.Split(' ').Select(name => $"{{\"name\":\"{name}\"}}"));

    private static string Repeat(string text, int times) => string.Join(',', Enumerable.Repeat(text, times));

    private static string Type(
        string kind,
        string name,
        string description,
        string specifiedBy = "null",
        string isOneOf = "null",
        string? fields = null,
        string? interfaces = null,
        string? possibleTypes = null,
        string? enumValues = null,
        string? inputFields = null)
        => $$$"""{"__type":{"kind":"{{{kind}}}","name":"{{{name}}}","description":{{{description}}},"specifiedByURL":{{{specifiedBy}}},"isOneOf":{{{isOneOf}}},"fields":{{{List(fields)}}},"interfaces":{{{List(interfaces)}}},"possibleTypes":{{{List(possibleTypes)}}},"enumValues":{{{List(enumValues)}}},"inputFields":{{{List(inputFields)}}},"ofType":null}}""";

    private static string Wrapper(string kind, string ofName)
        => $$$"""{"kind":"{{{kind}}}","name":null,"description":null,"specifiedByURL":null,"isOneOf":null,"fields":null,"interfaces":null,"possibleTypes":null,"enumValues":null,"inputFields":null,"ofType":{"name":{{{ofName}}}}}""";

    private static string List(string? items) => items is null ? "null" : $"[{items}]";

    private static (string Answer, IReadOnlyList<GraphQLError> Errors) Execute(string query, string variables = "{}")
    {
        var document = Utf8GraphQLParser.Parse(query);
        var operation = document.Definitions.OfType<OperationDefinitionNode>().Single();
        var coerced = VariableCoercion.Coerce(Schema, operation, Encoding.UTF8.GetBytes(variables)).Variables!;
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>().ToDictionary(fragment => fragment.Name);
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        var errors = IntrospectionExecutor.WriteIntrospection(Schema, operation.SelectionSet, coerced, writer, fragments);
        writer.Flush();
        return (Encoding.UTF8.GetString(buffer.WrittenSpan), errors);
    }
}
