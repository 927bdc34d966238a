using GraphQL.Language;

namespace GraphQL.TypeSystem.Tests;

/// <summary>The rules of section 3: what is valid, and what is refused with which code, at which coordinate and position.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System">Type system</seealso>
public sealed class SchemaRuleTests
{
    private const string Query = "type Query { a: Int }\n";

    /// <summary>The valid examples, for the oracle.</summary>
    public static IEnumerable<string> ValidSchemas => Examples(nameof(Valid));

    /// <summary>The invalid examples, for the oracle.</summary>
    public static IEnumerable<string> InvalidSchemas => Examples(nameof(Invalid));

    [Theory]
    [InlineData("scalar Int scalar String")] // saying again what is built in
    [InlineData("directive @deprecated(reason: String) on FIELD_DEFINITION type A { b: Int @deprecated(reason: null) }")]
    [InlineData("interface A { x: B } interface B implements A { x: B } type C implements A & B { x: C }")]
    [InlineData("interface A { x: [A]! y(a: Int): U } type C implements A { x: [C!]! y(a: Int, more: Int = 1, other: Int): C z: Int } union U = C")]
    [InlineData("input A { a: A b: [A!]! c: B! } input B { a: A }")]
    [InlineData("input A { b: B = {} } input B { a: A = null, c: Int = 1 }")]
    [InlineData("input A { a: A = { a: null } }")]
    [InlineData("input A @oneOf { a: Int b: [B!] } input B { x: A }")]
    [InlineData("directive @a(x: Int @b) on ARGUMENT_DEFINITION directive @b on ARGUMENT_DEFINITION")]
    [InlineData("directive @a on OBJECT | OBJECT")]
    [InlineData("directive @a repeatable on OBJECT type A @a @a { x: Int } extend type A @a")]
    [InlineData("enum E { A } input I { e: [E!] = A, f: Float = 1, s: String! = \"\", id: ID = 7, custom: Any = { x: [1] } } scalar Any")]
    [InlineData("type A { x(old: Int! = 1 @deprecated): Int } input B { y: Int @deprecated }")]
    [InlineData("schema { query: Query mutation: M } type M { a: Int }")]
    [InlineData("extend schema { subscription: S } type S { a: Int }")]
    public void Valid(string sdl) => Assert.Empty(SchemaBuilder.Build(Query + sdl).Errors);

    [Theory]

    // Definitions.
    [InlineData("query { a }", SchemaErrorCodes.ExecutableDefinition, null, "A schema document can hold definitions and extensions of the type system only, not operations or fragments.")]
    [InlineData("type A { x: Int } enum A { B }", SchemaErrorCodes.DuplicateType, "A", "There can be only one type named \"A\".")]
    [InlineData("directive @a on OBJECT directive @a on SCALAR", SchemaErrorCodes.DuplicateDirective, "@a", "There can be only one directive named \"@a\".")]
    [InlineData("schema { query: Query } schema { query: Query }", SchemaErrorCodes.DuplicateSchemaDefinition, null, "There can be only one schema definition.")]
    [InlineData("schema { query: Query query: Query }", SchemaErrorCodes.DuplicateOperationType, null, "There can be only one query type in the schema.")]
    [InlineData("type Int { a: Int }", SchemaErrorCodes.BuiltInTypeRedefined, "Int", "\"Int\" is a built-in scalar and cannot be defined as another type.")]
    [InlineData("extend type A { x: Int }", SchemaErrorCodes.ExtendsUnknownType, "A", "Cannot extend type \"A\" because it is not defined.")]
    [InlineData("extend enum Query { A }", SchemaErrorCodes.ExtendsOtherKind, "Query", "Cannot extend \"Query\" as an enum: it is defined as an object type.")]
    [InlineData("extend type Query { a: String }", SchemaErrorCodes.DuplicateField, "Query.a", "Field \"Query.a\" can only be defined once.")]
    [InlineData("input A { x: Int x: Int }", SchemaErrorCodes.DuplicateField, "A.x", "Field \"A.x\" can only be defined once.")]
    [InlineData("type A { x(a: Int, a: Int): Int }", SchemaErrorCodes.DuplicateArgument, "A.x(a:)", "Argument \"A.x(a:)\" can only be defined once.")]
    [InlineData("enum A { X X }", SchemaErrorCodes.DuplicateEnumValue, "A.X", "Enum value \"A.X\" can only be defined once.")]
    [InlineData("union A = Query | Query", SchemaErrorCodes.DuplicateUnionMember, "A", "Union \"A\" can only include \"Query\" once.")]
    [InlineData("interface I { a: Int } extend type Query implements I extend type Query implements I", SchemaErrorCodes.DuplicateInterface, "Query", "Type \"Query\" can only implement \"I\" once.")]

    // References.
    [InlineData("type A { x: [Nope!] }", SchemaErrorCodes.UnknownType, "A.x", "Unknown type \"Nope\".")]
    [InlineData("type A { x(b: Nope): Int }", SchemaErrorCodes.UnknownType, "A.x(b:)", "Unknown type \"Nope\".")]
    [InlineData("union A = Nope", SchemaErrorCodes.UnknownType, "A", "Unknown type \"Nope\".")]
    [InlineData("type A implements Nope { x: Int }", SchemaErrorCodes.UnknownType, "A", "Unknown type \"Nope\".")]
    [InlineData("directive @a(b: B) on OBJECT", SchemaErrorCodes.UnknownType, "@a(b:)", "Unknown type \"B\".")]
    [InlineData("extend schema { mutation: M }", SchemaErrorCodes.UnknownType, null, "Unknown type \"M\".")]
    [InlineData("type Portfolio { x: Int } type A { x: Portolio }", SchemaErrorCodes.UnknownType, "A.x", "Unknown type \"Portolio\". Did you mean \"Portfolio\"?")]
    [InlineData("type A { x: Strng }", SchemaErrorCodes.UnknownType, "A.x", "Unknown type \"Strng\". Did you mean \"String\"?")]
    [InlineData("union A = I interface I { x: Int }", SchemaErrorCodes.ObjectTypeExpected, "A", "Union \"A\" can only include object types; \"I\" is not one.")]
    [InlineData("type A implements Query { a: Int }", SchemaErrorCodes.InterfaceExpected, "A", "Type \"A\" can only implement interfaces; \"Query\" is not one.")]
    [InlineData("type A { x: In } input In { y: Int }", SchemaErrorCodes.OutputTypeExpected, "A.x", "The type of \"A.x\" must be an output type but is \"In\".")]
    [InlineData("type A { x(q: [Query]): Int }", SchemaErrorCodes.InputTypeExpected, "A.x(q:)", "The type of \"A.x(q:)\" must be an input type but is \"[Query]\".")]
    [InlineData("input A { q: Query }", SchemaErrorCodes.InputTypeExpected, "A.q", "The type of \"A.q\" must be an input type but is \"Query\".")]

    // Roots, names, empty types.
    [InlineData("schema { query: Query mutation: E } enum E { A }", SchemaErrorCodes.RootTypeNotObject, "E", "Mutation root type must be an object type; \"E\" is not one.")]
    [InlineData("schema { query: M mutation: M } type M { a: Int }", SchemaErrorCodes.RootTypeShared, "M", "All root types must be different; \"M\" is used for more than one operation.")]
    [InlineData("type __A { x: Int }", SchemaErrorCodes.ReservedName, "__A", "Name \"__A\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("type A { x(__y: Int): Int }", SchemaErrorCodes.ReservedName, "A.x(__y:)", "Name \"__y\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("enum A { __B }", SchemaErrorCodes.ReservedName, "A.__B", "Name \"__B\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("directive @__a on OBJECT", SchemaErrorCodes.ReservedName, "@__a", "Name \"__a\" must not begin with \"__\", which is reserved by GraphQL introspection.")]
    [InlineData("type A", SchemaErrorCodes.TypeEmpty, "A", "Type \"A\" must define one or more fields.")]
    [InlineData("union A", SchemaErrorCodes.TypeEmpty, "A", "Type \"A\" must define one or more member types.")]
    [InlineData("enum A", SchemaErrorCodes.TypeEmpty, "A", "Type \"A\" must define one or more values.")]
    [InlineData("input A", SchemaErrorCodes.TypeEmpty, "A", "Type \"A\" must define one or more input fields.")]

    // Interfaces.
    [InlineData("interface A implements A { x: Int }", SchemaErrorCodes.InterfaceCycle, "A", "Interface \"A\" cannot implement itself.")]
    [InlineData("interface A { x: Int } interface B implements A { x: Int } type C implements B { x: Int }", SchemaErrorCodes.InterfaceNotDeclared, "C", "Type \"C\" must implement \"A\" because it is implemented by \"B\".")]
    [InlineData("interface I { x: Int } type A implements I { y: Int }", SchemaErrorCodes.InterfaceFieldMissing, "A", "Interface field \"I.x\" expected but \"A\" does not provide it.")]
    [InlineData("interface I { x: Int! } type A implements I { x: Int }", SchemaErrorCodes.InterfaceFieldType, "A.x", "Interface field \"I.x\" expects type \"Int!\" but \"A.x\" is type \"Int\".")]
    [InlineData("interface I { x: [Int] } type A implements I { x: Int }", SchemaErrorCodes.InterfaceFieldType, "A.x", "Interface field \"I.x\" expects type \"[Int]\" but \"A.x\" is type \"Int\".")]
    [InlineData("interface I { x(a: Int): Int } type A implements I { x: Int }", SchemaErrorCodes.InterfaceArgumentMissing, "A.x", "Interface field argument \"I.x(a:)\" expected but \"A.x\" does not provide it.")]
    [InlineData("interface I { x(a: Int): Int } type A implements I { x(a: Int!): Int }", SchemaErrorCodes.InterfaceArgumentType, "A.x(a:)", "Interface field argument \"I.x(a:)\" expects type \"Int\" but \"A.x(a:)\" is type \"Int!\".")]
    [InlineData("interface I { x: Int } type A implements I { x(a: Int!): Int }", SchemaErrorCodes.InterfaceArgumentExtra, "A.x(a:)", "Argument \"A.x(a:)\" must not be required because \"I.x\" does not have it.")]
    [InlineData("interface I { x: Int } type A implements I { x: Int @deprecated }", SchemaErrorCodes.InterfaceFieldDeprecated, "A.x", "Interface field \"I.x\" is not deprecated, so \"A.x\" must not be deprecated.")]

    // Inputs.
    [InlineData("type A { x(y: Int! @deprecated): Int }", SchemaErrorCodes.RequiredInputDeprecated, "A.x(y:)", "\"A.x(y:)\" is required and cannot be deprecated.")]
    [InlineData("input A { a: A! }", SchemaErrorCodes.InputObjectCycle, "A.a", "Cannot reference input object \"A\" within itself through a series of non-null fields: \"a\".")]
    [InlineData("input A { b: B! } input B { c: C! x: Int } input C { a: A! }", SchemaErrorCodes.InputObjectCycle, "A.b", "Cannot reference input object \"A\" within itself through a series of non-null fields: \"b.c.a\".")]
    [InlineData("input A { a: A = {} }", SchemaErrorCodes.DefaultValueCycle, "A.a", "The default value of \"A.a\" refers to itself through the default values of \"A.a\".")]
    [InlineData("input A { b: [B] = [{}] } input B { a: A = {} }", SchemaErrorCodes.DefaultValueCycle, "A.b", "The default value of \"A.b\" refers to itself through the default values of \"A.b\", \"B.a\".")]
    [InlineData("input A { x: Int = \"1\" }", SchemaErrorCodes.DefaultValueInvalid, "A.x", "The default value of \"A.x\" is invalid: Int cannot represent non-integer value: \"1\"")]
    [InlineData("type A { x(y: [Int!] = [null]): Int }", SchemaErrorCodes.DefaultValueInvalid, "A.x(y:)", "The default value of \"A.x(y:)\" is invalid: Expected value of type \"Int!\", found null.")]
    [InlineData("input A { x: E = B } enum E { A }", SchemaErrorCodes.DefaultValueInvalid, "A.x", "The default value of \"A.x\" is invalid: Value \"B\" does not exist in \"E\" enum.")]
    [InlineData("input A { b: B = {} } input B { x: Int! }", SchemaErrorCodes.DefaultValueInvalid, "A.b", "The default value of \"A.b\" is invalid: Field \"B.x\" of required type \"Int!\" was not provided.")]
    [InlineData("input A @oneOf { x: Int! }", SchemaErrorCodes.OneOfField, "A.x", "OneOf input field \"A.x\" must be nullable.")]
    [InlineData("input A @oneOf { x: Int = 1 }", SchemaErrorCodes.OneOfField, "A.x", "OneOf input field \"A.x\" cannot have a default value.")]
    [InlineData("input A { x: Int } extend input A @oneOf", SchemaErrorCodes.OneOfExtension, "A", "\"@oneOf\" must stand on the definition of \"A\", not on an extension.")]

    // Directives.
    [InlineData("directive @a(x: Int @a) on ARGUMENT_DEFINITION", SchemaErrorCodes.DirectiveCycle, "@a", "Directive \"@a\" must not refer to itself, directly or through its arguments.")]
    [InlineData("directive @a(x: I) on INPUT_FIELD_DEFINITION input I { y: Int @a }", SchemaErrorCodes.DirectiveCycle, "@a", "Directive \"@a\" must not refer to itself, directly or through its arguments.")]
    [InlineData("type A @nope { x: Int }", SchemaErrorCodes.UnknownDirective, "A", "Unknown directive \"@nope\".")]
    [InlineData("type A @deprecated { x: Int }", SchemaErrorCodes.MisplacedDirective, "A", "Directive \"@deprecated\" may not be used on OBJECT.")]
    [InlineData("type A { x(y: Int @skip(if: true)): Int }", SchemaErrorCodes.MisplacedDirective, "A.x(y:)", "Directive \"@skip\" may not be used on ARGUMENT_DEFINITION.")]
    [InlineData("type A { x: Int @deprecated @deprecated }", SchemaErrorCodes.RepeatedDirective, "A.x", "The directive \"@deprecated\" can only be used once at this location.")]
    [InlineData("directive @a on OBJECT type A @a { x: Int } extend type A @a", SchemaErrorCodes.RepeatedDirective, "A", "The directive \"@a\" can only be used once at this location.")]
    [InlineData("enum A { X @deprecated(why: \"\") }", SchemaErrorCodes.UnknownDirectiveArgument, "A.X", "Unknown argument \"why\" on directive \"@deprecated\".")]
    [InlineData("enum A { X @deprecated(reason: \"\", reason: \"\") }", SchemaErrorCodes.DuplicateArgument, "A.X", "There can be only one argument named \"reason\".")]
    [InlineData("scalar A @specifiedBy", SchemaErrorCodes.DirectiveArgumentMissing, "A", "Argument \"@specifiedBy(url:)\" of type \"String!\" is required, but it was not provided.")]
    [InlineData("scalar A @specifiedBy(url: 5)", SchemaErrorCodes.DirectiveArgumentInvalid, "A", "String cannot represent a non string value: 5")]
    public void Invalid(string sdl, string code, string? coordinate, string message)
    {
        var error = Assert.Single(SchemaBuilder.Build(Query + sdl).Errors);

        Assert.Equal((code, coordinate, message), (error.Code, error.Coordinate, error.Message));
        Assert.Equal(2, error.Location!.Value.Line);
    }

    [Fact]
    public void A_schema_without_a_query_root_has_no_place_to_point_at()
    {
        var error = Assert.Single(SchemaBuilder.Build("type Mutation { a: Int }").Errors);

        Assert.Equal((SchemaErrorCodes.QueryTypeMissing, "Query root type must be provided."), (error.Code, error.Message));
        Assert.Null(error.Location);
    }

    [Fact]
    public void An_enum_value_named_like_another_literal_is_reported_in_trees_that_were_built()
    {
        var value = new EnumValueDefinitionNode(default, null, "true", default, []);
        var type = new EnumTypeDefinitionNode(default, null, "A", default, [], [value]);

        var error = Assert.Single(SchemaBuilder.Build([Utf8GraphQLParser.Parse(Query), new DocumentNode(default, [type])]).Errors);

        Assert.Equal((SchemaErrorCodes.EnumValueName, "A.true"), (error.Code, error.Coordinate));
    }

    [Fact]
    public void An_unknown_location_of_a_directive_is_reported_in_trees_that_were_built()
    {
        var directive = new DirectiveDefinitionNode(default, null, "a", default, [], false, ["NOWHERE"]);

        var result = SchemaBuilder.Build([Utf8GraphQLParser.Parse(Query), new DocumentNode(default, [directive])]);

        var error = Assert.Single(result.Errors);
        Assert.Equal((SchemaErrorCodes.UnknownDirectiveLocation, "@a"), (error.Code, error.Coordinate));
    }

    [Fact]
    public void All_errors_are_gathered_each_in_its_own_document()
    {
        var first = new SourceText("type Query { a: Nope }"u8.ToArray(), "first.graphql");
        var second = new SourceText("type A\ntype Query {\n  b: Int @nope\n}"u8.ToArray(), "second.graphql");

        var errors = SchemaBuilder.Build([Utf8GraphQLParser.Parse(first), Utf8GraphQLParser.Parse(second)]).Errors;

        Assert.Equal(
            [
                "second.graphql:2:6: [DUPLICATE_TYPE] There can be only one type named \"Query\".",
                "first.graphql:1:17: [UNKNOWN_TYPE] Unknown type \"Nope\".",
                "second.graphql:1:6: [TYPE_EMPTY] Type \"A\" must define one or more fields.",
            ],
            errors.Select(error => error.ToString()));
    }

    [Fact]
    public void A_field_of_an_unknown_type_causes_no_further_errors()
        => Assert.Single(SchemaBuilder.Build(Query + "interface I { x: Nope y: Int } type A implements I { x: Int y: Int } input B { n: Int }").Errors);

    [Fact]
    public void Errors_stop_at_their_limit()
    {
        var sdl = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"type T{i}\n"));

        Assert.Equal(7, SchemaBuilder.Build(sdl, new SchemaBuildOptions { MaxErrors = 7 }).Errors.Count);
    }

    [Theory]
    [InlineData("input A { b: B = {} } input B { c: C = { x: 1 } d: C = {} } input C { x: Int = 1 y: Int = 2 z: [Int] = [1, 2] }", 13, 3)]
    [InlineData("input A { b: B = {} } input B { b: Any = { c: [[[1]]] } } scalar Any", 6, 5)]
    [InlineData("type A { f(b: [B] = [{}, null, { x: 2 }]): Int } input B { x: Int = 1 }", 6, 2)]
    [InlineData("directive @b(x: B = {}) on FIELD input B { x: Int = 1 }", 2, 1)]
    public void A_default_is_as_large_as_what_it_fills_in(string sdl, int values, int levels)
    {
        Assert.Equal("", Codes(values, levels));
        Assert.Equal(SchemaErrorCodes.DefaultValueTooLarge, Codes(values - 1, levels));
        Assert.Equal(SchemaErrorCodes.DefaultValueTooLarge, Codes(values, levels - 1));

        string Codes(int maxValues, int maxDepth) => string.Join(
            ' ', SchemaBuilder.Build(Query + sdl, new SchemaBuildOptions { MaxDefaultValues = maxValues, MaxDefaultDepth = maxDepth }).Errors.Select(error => error.Code));
    }

    [Fact]
    public void Defaults_that_double_are_refused_where_the_first_is_too_large()
    {
        var links = string.Concat(Enumerable.Range(0, 40).Select(i => $"input I{i} {{ a: I{i + 1} = {{}} b: I{i + 1} = {{}} }}\n"));

        var errors = SchemaBuilder.Build(Query + links + "input I40 { x: Int }").Errors;

        Assert.All(errors, error => Assert.Equal(SchemaErrorCodes.DefaultValueTooLarge, error.Code));
        Assert.Equal("The default value of \"I26.b\" means more than 10000 values with the defaults that it fills in.", errors[^1].Message);
    }

    [Theory]
    [InlineData("type __A { x: Int }", "__A", 6)]
    [InlineData("type A { x: Int __y: Int __y: Int }", "A.__y", 17)]
    [InlineData("interface A { x(y: Int __z: Int): Int }", "A.x(__z:)", 24)]
    [InlineData("input A { x: Int __y: Int }", "A.__y", 18)]
    [InlineData("enum A { X __Y }", "A.__Y", 12)]
    [InlineData("directive @__a on FIELD", "@__a", 12)]
    [InlineData("directive @a(x: Int __y: Int) on FIELD", "@a(__y:)", 21)]
    [InlineData("type A { x: Int } extend type A { y: Int } extend type A { __z: Int }", "A.__z", 60)]
    public void An_error_stands_at_the_name_of_its_element(string sdl, string coordinate, int column)
    {
        var error = SchemaBuilder.Build(Query + sdl).Errors.Single(error => error.Code == SchemaErrorCodes.ReservedName);

        Assert.Equal((coordinate, new SourceLocation(2, column)), (error.Coordinate, error.Location!.Value));
    }

    [Fact]
    public void An_implementation_may_be_deprecated_where_the_options_say_so()
        => Assert.Empty(SchemaBuilder.Build(
            Query + "interface I { x: Int } type A implements I { x: Int @deprecated }", new SchemaBuildOptions { AllowDeprecatedImplementations = true }).Errors);

    [Fact]
    public void Defaults_that_nest_too_deep_are_refused_rather_than_the_stack_lost()
    {
        // Each default nests a hundred levels inside itself before it calls for the next.
        var links = string.Concat(Enumerable.Range(0, 200).Select(
            i => $"input I{i} {{ self: I{i} next: I{i + 1} = {string.Concat(Enumerable.Repeat("{ self: ", 90))}{{}}{new string('}', 90)} }}\n"));

        var errors = SchemaBuilder.Build(Query + links + "input I200 { x: Int self: I200 }").Errors;

        Assert.Equal(SchemaErrorCodes.DefaultValueCycle, Assert.Single(errors.DistinctBy(error => error.Code)).Code);
    }

    [Fact]
    public void A_chain_of_input_objects_as_long_as_the_schema_is_walked_without_recursion()
    {
        var links = string.Concat(Enumerable.Range(0, 20_000).Select(i => $"input I{i} {{ next: I{i + 1}! }}\n"));

        var open = SchemaBuilder.Build(Query + links + "input I20000 { x: Int }");
        var closed = SchemaBuilder.Build(Query + links + "input I20000 { next: I0! }");

        Assert.Empty(open.Errors);
        Assert.Equal(SchemaErrorCodes.InputObjectCycle, Assert.Single(closed.Errors).Code);
    }

    private static IEnumerable<string> Examples(string theory)
        => typeof(SchemaRuleTests).GetMethod(theory)!.GetCustomAttributes(typeof(InlineDataAttribute), false)
            .Select(attribute => Query + (string)((InlineDataAttribute)attribute).Data[0]!);
}
