using GraphQL.Language;

namespace GraphQL.TypeSystem.Tests;

/// <summary>The type system by the sections of the specification: what each allows and refuses, besides <see cref="SchemaRuleTests"/>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System">Type system</seealso>
public sealed class SchemaSectionTests
{
    private const string Query = "type Query { a: Int }\n";

    /// <summary>The schemas for the oracle.</summary>
    public static IEnumerable<string> All => Allowed.Select(row => Query + row.Data.Item2).Concat(Refused.Select(row => Query + row.Data.Item3));

    public static TheoryData<string, string> Allowed => new()
    {
        { "3.3 Schema", "\"Described.\" schema @s { query: Query } directive @s on SCHEMA" },
        { "3.3 Schema", "schema { query: Query } extend schema { subscription: S } type S { a: Int }" },
        { "3.3.1 Root types", "schema { query: Query } type Mutation { a: Int }" },
        { "3.3.1 Root types", "scalar Subscription" },
        { "3.5 Scalars", "scalar Url @specifiedBy(url: \"https://example.com\") extend scalar Url @d directive @d on SCALAR" },
        { "3.6 Objects", "type A { f(a: Int! = 1, b: [Int!]! = []): [[Int!]!]! }" },
        { "3.6 Objects", "type A implements & I { x: Int } interface I { x: Int }" },
        { "3.6 Objects", "type A extend type A { x: Int }" },
        { "3.6 Objects", "interface I { x(a: Int! = 1): Int } type A implements I { x(a: Int!): Int }" },
        { "3.6 Objects", "interface I { x: Int @deprecated } type A implements I { x: Int }" },
        { "3.6 Objects", "interface I { x: [[U]] } union U = A type A implements I { x: [[A!]!]! }" },
        { "3.7 Interfaces", "interface I { x: I } interface J implements I { x: J } type A implements J & I { x: A }" },
        { "3.7 Interfaces", "interface I extend interface I { x: Int }" },
        { "3.8 Unions", "union U extend union U = Query" },
        { "3.9 Enums", "enum E { query type on fragment input extend }" },
        { "3.9 Enums", "enum E { A @deprecated } extend enum E { C }" },
        { "3.10 Inputs", "input A { a: A, b: [A!]!, c: A = null }" },
        { "3.10 Inputs", "input A { b: B! = { a: null } } input B { a: A }" },
        { "3.10 Inputs", "input A { a: Int! = 1 @deprecated }" },
        { "3.10 Inputs", "input A { b: B = { x: 1 } } input B { x: Int! y: Int! = 2 }" },
        { "3.10.1 OneOf", "input A @oneOf { a: Int b: A } extend input A { c: String }" },
        { "3.10.1 OneOf", "input B { a: A = { x: 1 } } input A @oneOf { x: Int y: Int }" },
        { "3.13 Directives", "directive @d(a: Int = 1, b: [E!] = [X]) repeatable on | FIELD | ENUM_VALUE enum E { X }" },
        { "3.13 Directives", "directive @d(a: Int @deprecated) on FIELD" },
    };

    public static TheoryData<string, string, string> Refused => new()
    {
        { "3.2 Names", SchemaErrorCodes.ReservedName, "union __U = Query" },
        { "3.2 Names", SchemaErrorCodes.ReservedName, "scalar __S" },
        { "3.2 Names", SchemaErrorCodes.ReservedName, "input __I { a: Int }" },
        { "3.2 Names", SchemaErrorCodes.ReservedName, "interface __I { a: Int }" },
        { "3.2 Names", SchemaErrorCodes.ReservedName, "type A { __a: Int }" },
        { "3.2 Names", SchemaErrorCodes.ReservedName, "input A { __a: Int }" },
        { "3.2 Names", SchemaErrorCodes.ReservedName, "directive @a(__b: Int) on FIELD" },
        { "3.3.1 Root types", SchemaErrorCodes.RootTypeShared, "schema { query: Query mutation: M subscription: M } type M { a: Int }" },
        { "3.3.1 Root types", SchemaErrorCodes.RootTypeNotObject, "schema { query: Query subscription: I } interface I { a: Int }" },
        { "3.3.1 Root types", SchemaErrorCodes.DuplicateOperationType, "schema { query: Query } extend schema { query: Query }" },
        { "3.3.2 Schema extension", SchemaErrorCodes.RepeatedDirective, "directive @d on SCHEMA schema @d { query: Query } extend schema @d" },
        { "3.5 Scalars", SchemaErrorCodes.ExtendsUnknownType, "extend scalar A @specifiedBy(url: \"a\")" },
        { "3.5 Scalars", SchemaErrorCodes.RepeatedDirective, "scalar A @specifiedBy(url: \"a\") extend scalar A @specifiedBy(url: \"b\")" },
        { "3.5 Scalars", SchemaErrorCodes.ExtendsOtherKind, "scalar A extend type A { x: Int }" },
        { "3.6 Objects", SchemaErrorCodes.InterfaceArgumentType, "interface I { x(a: [Int]): Int } type A implements I { x(a: [Int!]): Int }" },
        { "3.6 Objects", SchemaErrorCodes.InterfaceArgumentType, "interface I { x(a: Int!): Int } type A implements I { x(a: Int): Int }" },
        { "3.6 Objects", SchemaErrorCodes.InterfaceFieldType, "interface I { x: J } interface J { y: Int } type A implements I { x: B } type B { y: Int }" },
        { "3.6 Objects", SchemaErrorCodes.InterfaceFieldType, "interface I { x: U } union U = Query type A implements I { x: A }" },
        { "3.6 Objects", SchemaErrorCodes.InterfaceFieldType, "interface I { x: [Int] } type A implements I { x: [[Int]] }" },
        { "3.6 Objects", SchemaErrorCodes.OutputTypeExpected, "interface I { x: [In!]! } input In { a: Int }" },
        { "3.6 Objects", SchemaErrorCodes.InterfaceExpected, "type A implements U { x: Int } union U = Query" },
        { "3.7 Interfaces", SchemaErrorCodes.TypeEmpty, "interface I" },
        { "3.7 Interfaces", SchemaErrorCodes.InterfaceNotDeclared, "interface A { x: Int } interface B implements A { x: Int } interface C implements B { x: Int }" },
        { "3.7 Interfaces", SchemaErrorCodes.InterfaceFieldMissing, "interface A { x: Int } interface B implements A { y: Int }" },
        { "3.8 Unions", SchemaErrorCodes.ObjectTypeExpected, "union U = String" },
        { "3.8 Unions", SchemaErrorCodes.ObjectTypeExpected, "union U = V union V = Query" },
        { "3.8 Unions", SchemaErrorCodes.DuplicateUnionMember, "union U = Query extend union U = Query" },
        { "3.9 Enums", SchemaErrorCodes.DuplicateEnumValue, "enum E { A } extend enum E { A }" },
        { "3.9 Enums", SyntaxErrorCodes.SyntaxError, "enum E { true }" },
        { "3.10 Inputs", SchemaErrorCodes.InputTypeExpected, "input A { a: [Node] } interface Node { x: Int }" },
        { "3.10 Inputs", SchemaErrorCodes.RequiredInputDeprecated, "input A { a: Int! @deprecated }" },
        { "3.10 Inputs", SchemaErrorCodes.DuplicateField, "input A { a: Int } extend input A { a: Int }" },
        { "3.10 Inputs", SchemaErrorCodes.DefaultValueInvalid, "input A { a: Int! = null }" },
        { "3.10 Inputs", SchemaErrorCodes.DefaultValueInvalid, "input A { b: B = { x: 1, y: 1 } } input B { x: Int }" },
        { "3.10 Inputs", SchemaErrorCodes.DefaultValueInvalid, "input A { b: B = { x: 1, x: 1 } } input B { x: Int }" },
        { "3.10 Inputs", SchemaErrorCodes.DefaultValueCycle, "input A { b: B = {} } input B { c: [C] = [{}] } input C { a: A = {} }" },
        { "3.10 Inputs", SchemaErrorCodes.DefaultValueCycle, "input A { a: A = { b: 1 } b: Int }" },
        { "3.10.1 OneOf", SchemaErrorCodes.OneOfField, "input A @oneOf { a: Int } extend input A { b: Int! }" },
        { "3.10.1 OneOf", SchemaErrorCodes.DefaultValueInvalid, "input B { a: A = {} } input A @oneOf { x: Int y: Int }" },
        { "3.10.1 OneOf", SchemaErrorCodes.DefaultValueInvalid, "input B { a: A = { x: 1, y: 2 } } input A @oneOf { x: Int y: Int }" },
        { "3.10.1 OneOf", SchemaErrorCodes.DefaultValueInvalid, "input B { a: A = { x: null } } input A @oneOf { x: Int y: Int }" },
        { "3.10.1 OneOf", SchemaErrorCodes.MisplacedDirective, "type A @oneOf { a: Int }" },
        { "3.13 Directives", SchemaErrorCodes.DuplicateArgument, "directive @d(a: Int, a: Int) on FIELD" },
        { "3.13 Directives", SchemaErrorCodes.InputTypeExpected, "directive @d(a: Query) on FIELD" },
        { "3.13 Directives", SyntaxErrorCodes.SyntaxError, "directive @d on NOWHERE" },
        { "3.13 Directives", SchemaErrorCodes.DirectiveCycle, "directive @a(x: Int @b) on ARGUMENT_DEFINITION directive @b(x: Int @a) on ARGUMENT_DEFINITION" },
        { "3.13 Directives", SchemaErrorCodes.DirectiveCycle, "directive @a(x: E) on ENUM_VALUE enum E { X @a }" },
        { "3.13 Directives", SchemaErrorCodes.DirectiveCycle, "directive @a(x: S) on SCALAR scalar S @a" },
        { "3.13 Directives", SchemaErrorCodes.DirectiveCycle, "directive @a(x: I) on ENUM input I { e: [E!] } enum E @a { X }" },
        { "3.13 Directives", SchemaErrorCodes.DirectiveArgumentInvalid, "directive @d(a: Int!) on OBJECT type A @d(a: null) { x: Int }" },
        { "3.13 Directives", SchemaErrorCodes.DirectiveArgumentInvalid, "directive @d(a: I) on OBJECT input I { x: Int } type A @d(a: { x: 1, x: 2 }) { x: Int }" },
        { "3.13.3 @deprecated", SchemaErrorCodes.RequiredInputDeprecated, "directive @d(a: Int! @deprecated) on FIELD" },
        { "3.13.3 @deprecated", SchemaErrorCodes.DirectiveArgumentInvalid, "type A { x: Int @deprecated(reason: null) }" },
        { "3.13.4 @specifiedBy", SchemaErrorCodes.MisplacedDirective, "type A @specifiedBy(url: \"a\") { x: Int }" },
    };

    [Theory]
    [MemberData(nameof(Allowed))]
    public void The_section_allows(string section, string sdl) => Assert.Equal((section, ""), (section, Codes(sdl)));

    [Theory]
    [MemberData(nameof(Refused))]
    public void The_section_refuses(string section, string code, string sdl) => Assert.Equal((section, code), (section, Codes(sdl)));

    // Each code once, in the order of the report.
    private static string Codes(string sdl)
    {
        try
        {
            return string.Join(' ', SchemaBuilder.Build(Query + sdl).Errors.Select(error => error.Code).Distinct());
        }
        catch (SyntaxException exception)
        {
            return exception.Code;
        }
    }
}
