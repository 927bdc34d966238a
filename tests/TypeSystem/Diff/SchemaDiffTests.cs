using GraphQL.TypeSystem.Diff;

namespace GraphQL.TypeSystem.Tests.Diff;

/// <summary>Every kind of change, judged from the side of clients.</summary>
public sealed class SchemaDiffTests
{
    public static TheoryData<string, string, string> Changes => new()
    {
        { "schema { query: A } type A { a: Int } type B { a: Int }", "schema { query: B } type A { a: Int } type B { a: Int }", "Breaking ROOT_TYPE_CHANGED null" },
        { "type Query { a: Int } type M { a: Int }", "schema { query: Query mutation: M } type Query { a: Int } type M { a: Int }", "Safe ROOT_TYPE_CHANGED null" },
        { "schema { query: Query mutation: M } type Query { a: Int } type M { a: Int }", "type Query { a: Int } type M { a: Int }", "Breaking ROOT_TYPE_CHANGED null" },

        { "", "type Bond { isin: ID }", "Safe TYPE_ADDED Bond" },
        { "type Bond { isin: ID }", "", "Breaking TYPE_REMOVED Bond" },
        { "scalar Bond", "type Bond { isin: ID }", "Breaking TYPE_KIND_CHANGED Bond" },
        { "interface I { a: Int } type Bond { a: Int }", "interface I { a: Int } type Bond implements I { a: Int }", "Dangerous INTERFACE_ADDED Bond" },
        { "interface I { a: Int } type Bond implements I { a: Int }", "interface I { a: Int } type Bond { a: Int }", "Breaking INTERFACE_REMOVED Bond" },
        { "type A { a: Int } type B { a: Int } union U = A", "type A { a: Int } type B { a: Int } union U = A | B", "Dangerous UNION_MEMBER_ADDED U" },
        { "type A { a: Int } type B { a: Int } union U = A | B", "type A { a: Int } type B { a: Int } union U = A", "Breaking UNION_MEMBER_REMOVED U" },

        { "type Bond { a: Int }", "type Bond { a: Int b: Int }", "Safe FIELD_ADDED Bond.b" },
        { "type Bond { a: Int b: Int }", "type Bond { a: Int }", "Breaking FIELD_REMOVED Bond.b" },
        { "type Bond { a: Int }", "type Bond { a: Int! }", "Safe FIELD_TYPE_CHANGED Bond.a" },
        { "type Bond { a: [Int] }", "type Bond { a: [Int!]! }", "Safe FIELD_TYPE_CHANGED Bond.a" },
        { "type Bond { a: Int! }", "type Bond { a: Int }", "Breaking FIELD_TYPE_CHANGED Bond.a" },
        { "type Bond { a: Int }", "type Bond { a: [Int] }", "Breaking FIELD_TYPE_CHANGED Bond.a" },
        { "type Bond { a: [Int!] }", "type Bond { a: [Int] }", "Breaking FIELD_TYPE_CHANGED Bond.a" },
        { "interface I { x: Int } type A implements I { x: Int } type Bond { a: I }", "interface I { x: Int } type A implements I { x: Int } type Bond { a: A }", "Breaking FIELD_TYPE_CHANGED Bond.a" },

        { "type Bond { a: Int }", "type Bond { a(x: Int): Int }", "Dangerous ARGUMENT_ADDED Bond.a(x:)" },
        { "type Bond { a: Int }", "type Bond { a(x: Int! = 1): Int }", "Dangerous ARGUMENT_ADDED Bond.a(x:)" },
        { "type Bond { a: Int }", "type Bond { a(x: Int!): Int }", "Breaking ARGUMENT_ADDED Bond.a(x:)" },
        { "type Bond { a(x: Int): Int }", "type Bond { a: Int }", "Breaking ARGUMENT_REMOVED Bond.a(x:)" },
        { "type Bond { a(x: Int!): Int }", "type Bond { a(x: Int): Int }", "Safe ARGUMENT_TYPE_CHANGED Bond.a(x:)" },
        { "type Bond { a(x: [Int!]!): Int }", "type Bond { a(x: [Int]): Int }", "Safe ARGUMENT_TYPE_CHANGED Bond.a(x:)" },
        { "type Bond { a(x: Int): Int }", "type Bond { a(x: Int!): Int }", "Breaking ARGUMENT_TYPE_CHANGED Bond.a(x:)" },
        { "type Bond { a(x: Int): Int }", "type Bond { a(x: [Int]): Int }", "Breaking ARGUMENT_TYPE_CHANGED Bond.a(x:)" },
        { "type Bond { a(x: Int): Int }", "type Bond { a(x: Float): Int }", "Breaking ARGUMENT_TYPE_CHANGED Bond.a(x:)" },
        { "type Bond { a(x: Int = 1): Int }", "type Bond { a(x: Int = 2): Int }", "Dangerous ARGUMENT_DEFAULT_CHANGED Bond.a(x:)" },
        { "type Bond { a(x: Int): Int }", "type Bond { a(x: Int = null): Int }", "Dangerous ARGUMENT_DEFAULT_CHANGED Bond.a(x:)" },
        { "type Bond { a(x: Int = 1): Int }", "type Bond { a(x: Int): Int }", "Dangerous ARGUMENT_DEFAULT_CHANGED Bond.a(x:)" },

        { "input In { a: Int }", "input In { a: Int b: Int }", "Safe INPUT_FIELD_ADDED In.b" },
        { "input In { a: Int }", "input In { a: Int b: Int = 1 }", "Dangerous INPUT_FIELD_ADDED In.b" },
        { "input In { a: Int }", "input In { a: Int b: Int! }", "Breaking INPUT_FIELD_ADDED In.b" },
        { "input In { a: Int b: Int }", "input In { a: Int }", "Breaking INPUT_FIELD_REMOVED In.b" },
        { "input In { a: Int! }", "input In { a: Int }", "Safe INPUT_FIELD_TYPE_CHANGED In.a" },
        { "input In { a: Int }", "input In { a: Int! }", "Breaking INPUT_FIELD_TYPE_CHANGED In.a" },
        { "input In { a: Int = 1 }", "input In { a: Int = 2 }", "Dangerous INPUT_FIELD_DEFAULT_CHANGED In.a" },
        { "input In { a: Int }", "input In @oneOf { a: Int }", "Breaking ONE_OF_ADDED In" },
        { "input In @oneOf { a: Int }", "input In { a: Int }", "Safe ONE_OF_REMOVED In" },

        { "enum E { A }", "enum E { A B }", "Dangerous ENUM_VALUE_ADDED E.B" },
        { "enum E { A B }", "enum E { A }", "Breaking ENUM_VALUE_REMOVED E.B" },

        { "type Bond { a: Int }", "type Bond { a: Int @deprecated }", "Safe DEPRECATION_ADDED Bond.a" },
        { "enum E { A @deprecated }", "enum E { A }", "Safe DEPRECATION_REMOVED E.A" },
        { "input In { a: Int @deprecated(reason: \"x\") }", "input In { a: Int @deprecated(reason: \"y\") }", "Safe DEPRECATION_REASON_CHANGED In.a" },
        { "type Bond { a(x: Int): Int }", "type Bond { a(x: Int @deprecated): Int }", "Safe DEPRECATION_ADDED Bond.a(x:)" },
        { "directive @d(x: Int) on FIELD", "directive @d(x: Int @deprecated) on FIELD", "Safe DEPRECATION_ADDED @d(x:)" },

        { "scalar S", "\"a scalar\" scalar S", "Safe DESCRIPTION_ADDED S" },
        { "\"a value\" enum E { \"x\" A }", "\"a value\" enum E { A }", "Safe DESCRIPTION_REMOVED E.A" },
        { "type Bond { a(\"x\" x: Int): Int }", "type Bond { a(\"y\" x: Int): Int }", "Safe DESCRIPTION_CHANGED Bond.a(x:)" },
        { "schema { query: Query } type Query { a: Int }", "\"All.\" schema { query: Query } type Query { a: Int }", "Safe DESCRIPTION_ADDED null" },

        { "scalar S", "scalar S @specifiedBy(url: \"https://example.com\")", "Dangerous SPECIFIED_BY_CHANGED S" },
        { "scalar S @specifiedBy(url: \"https://example.com\")", "scalar S", "Dangerous SPECIFIED_BY_CHANGED S" },

        { "", "directive @d on FIELD", "Safe DIRECTIVE_ADDED @d" },
        { "directive @d on FIELD", "", "Breaking DIRECTIVE_REMOVED @d" },
        { "directive @d on FIELD", "directive @d on FIELD | QUERY", "Safe DIRECTIVE_LOCATION_ADDED @d" },
        { "directive @d on FIELD | QUERY", "directive @d on FIELD", "Breaking DIRECTIVE_LOCATION_REMOVED @d" },
        { "directive @d on FIELD", "directive @d repeatable on FIELD", "Safe DIRECTIVE_REPEATABLE_ADDED @d" },
        { "directive @d repeatable on FIELD", "directive @d on FIELD", "Dangerous DIRECTIVE_REPEATABLE_REMOVED @d" },
        { "directive @d on FIELD", "directive @d(x: Int) on FIELD", "Safe DIRECTIVE_ARGUMENT_ADDED @d(x:)" },
        { "directive @d on FIELD", "directive @d(x: Int! = 1) on FIELD", "Safe DIRECTIVE_ARGUMENT_ADDED @d(x:)" },
        { "directive @d on FIELD", "directive @d(x: Int!) on FIELD", "Breaking DIRECTIVE_ARGUMENT_ADDED @d(x:)" },
        { "directive @d(x: Int) on FIELD", "directive @d on FIELD", "Breaking DIRECTIVE_ARGUMENT_REMOVED @d(x:)" },
        { "directive @d(x: Int!) on FIELD", "directive @d(x: Int) on FIELD", "Safe DIRECTIVE_ARGUMENT_TYPE_CHANGED @d(x:)" },
        { "directive @d(x: Int) on FIELD", "directive @d(x: String) on FIELD", "Breaking DIRECTIVE_ARGUMENT_TYPE_CHANGED @d(x:)" },
        { "directive @d(x: Int) on FIELD", "directive @d(x: Int = 1) on FIELD", "Dangerous DIRECTIVE_ARGUMENT_DEFAULT_CHANGED @d(x:)" },

        { "directive @d on OBJECT type Bond { a: Int }", "directive @d on OBJECT type Bond @d { a: Int }", "Dangerous APPLIED_DIRECTIVE_ADDED Bond" },
        { "directive @d on ENUM_VALUE enum E { A @d }", "directive @d on ENUM_VALUE enum E { A }", "Dangerous APPLIED_DIRECTIVE_REMOVED E.A" },
        { "directive @d(x: Int) on UNION union U @d(x: 1) = Query", "directive @d(x: Int) on UNION union U @d(x: 2) = Query", "Dangerous APPLIED_DIRECTIVE_CHANGED U" },
        { "directive @d(x: Int) on SCALAR scalar S @d", "directive @d(x: Int) on SCALAR scalar S @d(x: 2)", "Safe APPLIED_DIRECTIVE_CHANGED S" },
        { "directive @d(x: Int) on SCALAR scalar S @d(x: 2)", "directive @d(x: Int) on SCALAR scalar S @d", "Dangerous APPLIED_DIRECTIVE_CHANGED S" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_change_has_a_kind_a_coordinate_and_a_severity(string before, string after, string expected)
    {
        var change = Assert.Single(SchemaDiff.Compare(Build(before), Build(after)));

        Assert.Equal(expected, $"{change.Severity} {change.Code} {change.Coordinate ?? "null"}");
        Assert.EndsWith(".", change.Message, StringComparison.Ordinal);
        Assert.Equal(change.Severity != ChangeSeverity.Safe, change.Reason is not null);
    }

    [Fact]
    public void Every_kind_of_change_has_an_example()
        => Assert.Empty(Enum.GetValues<SchemaChangeKind>()
            .Select(kind => new SchemaChange(kind, ChangeSeverity.Safe, null, "", null).Code)
            .Except(Changes.Select(change => change.Data.Item3.Split(' ')[1])));

    [Theory]
    [InlineData("type Bond { a: Int b(x: Int, y: Int): Int } scalar S", "scalar S type Bond { b(y: Int, x: Int): Int a: Int }")]
    [InlineData("type Bond { a(x: [Int] = 1): Int }", "type Bond { a(x: [Int] = [1]): Int }")]
    [InlineData("type Bond { a(x: Float = 1): Int }", "type Bond { a(x: Float = 1.0): Int }")]
    [InlineData("input In { a: Int = 1 b: Int } type Bond { a(x: In = {}): Int }", "input In { a: Int = 1 b: Int } type Bond { a(x: In = {a: 1}): Int }")]
    [InlineData("input In { a: Int b: Int } type Bond { a(x: In = {a: 1, b: 2}): Int }", "input In { a: Int b: Int } type Bond { a(x: In = {b: 2, a: 1}): Int }")]
    [InlineData("type Bond { a: Int }", "type Bond extend type Bond { a: Int }")]
    [InlineData("\"\" type Bond { a: Int }", "type Bond { a: Int }")]
    public void What_means_the_same_is_no_change(string before, string after)
        => Assert.Empty(SchemaDiff.Compare(Build(before), Build(after)));

    [Fact]
    public void An_addition_or_removal_is_one_change_whatever_it_holds()
    {
        var changes = SchemaDiff.Compare(
            Build("type Old { a(x: Int): Int @deprecated b: Int }"), Build("\"New.\" type New { a(x: Int!): Int @deprecated b: Int }"));

        Assert.Equal(["Breaking TYPE_REMOVED: The object type 'Old' was removed.", "Safe TYPE_ADDED: The object type 'New' was added."], changes.Select(change => change.ToString()));
    }

    [Fact]
    public void The_default_of_an_argument_changes_with_the_default_of_a_field_in_it()
        => Assert.Equal(
            ["Bond.a(x:)", "In.f"],
            SchemaDiff.Compare(Build("input In { f: Int = 1 } type Bond { a(x: In = {}): Int }"), Build("input In { f: Int = 2 } type Bond { a(x: In = {}): Int }"))
                .Select(change => change.Coordinate!).Order());

    [Fact]
    public void A_long_text_is_cut_and_stands_on_one_line()
    {
        var change = Assert.Single(SchemaDiff.Compare(Build("scalar S"), Build($"\"\"\"\nfirst\n{new string('x', 100)}\n\"\"\" scalar S")));

        Assert.Equal($"The scalar 'S' has a description: \"first {new string('x', 74)}…\".", change.Message);
    }

    private static Schema Build(string sdl)
        => SchemaBuilder.BuildOrThrow(sdl.Contains("Query {", StringComparison.Ordinal) || sdl.Contains("schema {", StringComparison.Ordinal) ? sdl : $"type Query {{ a: Int }} {sdl}");
}
