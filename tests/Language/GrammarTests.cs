namespace GraphQL.Language.Tests;

/// <summary>The grammar, production by production: texts that each derives and texts that it does not.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary">Grammar summary</seealso>
public sealed class GrammarTests
{
    public static TheoryData<string, string> Right => new()
    {
        { "Document", "{ a } query Q { a } fragment F on T { a } type T { a: Int } extend type T @d" },
        { "OperationDefinition", "\"d\" query { a }" },
        { "OperationDefinition", "\"\"\"d\"\"\" mutation M @a { a }" },
        { "OperationDefinition", "query query { query }" },
        { "OperationDefinition", "query ($a: Int) { a }" },
        { "VariableDefinition", "query (\"d\" $a: [Int!]! = [1] @x(y: 1), $b: T) { a }" },
        { "VariableDefinition", "query ($on: Int $true: Int) { a }" },
        { "Field", "{ a: b(c: 1) @d { e } }" },
        { "Field", "{ on true false null type fragment on: on }" },
        { "FragmentSpread", "{ ...F @a ...onward }" },
        { "FragmentDefinition", "\"d\" fragment F on T @a { b }" },
        { "FragmentDefinition", "fragment fragment on on { a }" },
        { "InlineFragment", "{ ... { a } ... @a { b } ... on T @a { c } ... on on { d } }" },
        { "Value", "{ a(i: -0, f: 1.0, e: 1e5, g: -1.5E-3, s: \"\", t: true, n: null, en: E, l: [], o: {}) }" },
        { "Value", "{ a(b: [1 2, 3,], c: { d: 1 e: 2, }, v: $v) }" },
        { "StringValue", "{ a(b: \"\\u00e9 \\u{1F600} \\ud83d\\ude00 \\n\\t\\\"\\\\\\/\\b\\f\\r\") }" },
        { "StringValue", "{ a(b: \"\"\"x\\\"\"\"y\"\"\", c: \"\"\"\"\"\") }" },
        { "SchemaDefinition", "\"d\" schema @a { query: Q mutation: M subscription: S }" },
        { "SchemaExtension", "extend schema @a" },
        { "SchemaExtension", "extend schema @a { query: Q }" },
        { "ScalarTypeExtension", "extend scalar S @a" },
        { "ObjectTypeDefinition", "\"d\" type T implements & A & B @a { \"d\" f(\"d\" a: Int = 1 @b): Int @c }" },
        { "ObjectTypeDefinition", "type T" },
        { "ObjectTypeDefinition", "type type { type: type }" },
        { "ObjectTypeExtension", "extend type T implements & A" },
        { "ObjectTypeExtension", "extend type T @a" },
        { "InterfaceTypeDefinition", "\"d\" interface I implements & J @a { a: Int }" },
        { "InterfaceTypeExtension", "extend interface I implements J" },
        { "InterfaceTypeExtension", "extend interface I @a" },
        { "UnionTypeDefinition", "\"d\" union U @a = | A | B" },
        { "UnionTypeDefinition", "union U" },
        { "UnionTypeExtension", "extend union U = A" },
        { "UnionTypeExtension", "extend union U @a" },
        { "EnumTypeDefinition", "\"d\" enum E @a { \"d\" A @b }" },
        { "EnumTypeExtension", "extend enum E @a" },
        { "InputObjectTypeDefinition", "\"d\" input I @a { \"d\" a: Int = 1 @b }" },
        { "InputObjectTypeExtension", "extend input I @a" },
        { "DirectiveDefinition", "\"d\" directive @a(\"d\" b: Int = 1 @c) repeatable on | FIELD | QUERY" },
        { "DirectiveDefinition", "directive @repeatable on FIELD" },
        { "DirectiveDefinition", "directive @on on OBJECT" },
    };

    public static TheoryData<string, string> Wrong => new()
    {
        { "Document", "# only a comment" },
        { "Document", "a { b }" },
        { "Document", "\"d\"" },
        { "OperationDefinition", "\"d\" { a }" },
        { "OperationDefinition", "query" },
        { "OperationDefinition", "query Q() { a }" },
        { "OperationDefinition", "query Q { }" },
        { "VariableDefinition", "query ($a) { a }" },
        { "VariableDefinition", "query (a: Int) { a }" },
        { "VariableDefinition", "query ($a: Int = $b) { a }" },
        { "VariableDefinition", "query ($a: Int @x(y: $b)) { a }" },
        { "VariableDefinition", "query ($a: Int @x = 1) { a }" },
        { "VariableDefinition", "query ($a: [Int) { a }" },
        { "VariableDefinition", "query ($a: Int!!) { a }" },
        { "Field", "{ a() }" },
        { "Field", "{ a {} }" },
        { "Field", "{ a: b: c }" },
        { "Field", "{ \"d\" a }" },
        { "FragmentSpread", "{ ...on }" },
        { "FragmentDefinition", "fragment on on T { a }" },
        { "FragmentDefinition", "fragment F { a }" },
        { "FragmentDefinition", "fragment F($a: Int) on T { a }" },
        { "InlineFragment", "{ ... on T }" },
        { "Value", "{ a(b: 01) }" },
        { "Value", "{ a(b: 1.) }" },
        { "Value", "{ a(b: .5) }" },
        { "Value", "{ a(b: 1e) }" },
        { "Value", "{ a(b: 1x) }" },
        { "Value", "{ a(b: 0xF) }" },
        { "Value", "{ a(b: - 1) }" },
        { "Value", "{ a(b: { c }) }" },
        { "StringValue", "{ a(b: \"x) }" },
        { "StringValue", "{ a(b: \"\\x\") }" },
        { "StringValue", "{ a(b: \"\\ud83d\") }" },
        { "StringValue", "{ a(b: \"\\ude00\\ud83d\") }" },
        { "StringValue", "{ a(b: \"\\u{110000}\") }" },
        { "StringValue", "{ a(b: \"\\u{}\") }" },
        { "StringValue", "{ a(b: \"\"\"x) }" },
        { "SchemaDefinition", "schema @a" },
        { "SchemaDefinition", "schema {}" },
        { "SchemaDefinition", "schema { fetch: Q }" },
        { "SchemaExtension", "extend schema" },
        { "SchemaExtension", "extend schema {}" },
        { "SchemaExtension", "\"d\" extend schema @a" },
        { "ScalarTypeExtension", "extend scalar S" },
        { "ObjectTypeDefinition", "type T {}" },
        { "ObjectTypeDefinition", "type T { a(): Int }" },
        { "ObjectTypeDefinition", "type T implements { a: Int }" },
        { "ObjectTypeDefinition", "type T implements && A { a: Int }" },
        { "ObjectTypeDefinition", "type T @a implements A { a: Int }" },
        { "ObjectTypeDefinition", "type T { a: Int @b(c: $d) }" },
        { "ObjectTypeExtension", "extend type T" },
        { "ObjectTypeExtension", "extend type T {}" },
        { "InterfaceTypeDefinition", "interface I {}" },
        { "InterfaceTypeExtension", "extend interface I" },
        { "UnionTypeDefinition", "union U =" },
        { "UnionTypeDefinition", "union U = A |" },
        { "UnionTypeDefinition", "union U = || A" },
        { "UnionTypeExtension", "extend union U" },
        { "EnumTypeDefinition", "enum E {}" },
        { "EnumTypeDefinition", "enum E { null }" },
        { "EnumTypeExtension", "extend enum E" },
        { "InputObjectTypeDefinition", "input I {}" },
        { "InputObjectTypeDefinition", "input I { a: Int = $b }" },
        { "InputObjectTypeExtension", "extend input I" },
        { "DirectiveDefinition", "directive a on FIELD" },
        { "DirectiveDefinition", "directive @a on" },
        { "DirectiveDefinition", "directive @a on NOWHERE" },
        { "DirectiveDefinition", "directive @a on FIELD |" },
        { "DirectiveDefinition", "directive @a() on FIELD" },
        { "DirectiveDefinition", "directive @a on FIELD repeatable" },
        { "DirectiveDefinition", "extend directive @a on FIELD" },
    };

    [Theory]
    [MemberData(nameof(Right))]
    public void The_production_derives_the_text_and_printing_keeps_it(string production, string text)
    {
        var printed = Utf8GraphQLParser.Parse(text).Print();

        Assert.Equal((production, printed), (production, Utf8GraphQLParser.Parse(printed).Print()));
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public void The_production_does_not_derive_the_text(string production, string text)
    {
        var exception = Assert.Throws<SyntaxException>(() => Utf8GraphQLParser.Parse(text));

        Assert.Equal((production, SyntaxErrorCodes.SyntaxError), (production, exception.Code));
    }
}
