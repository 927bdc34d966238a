using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Tests.Kit.Hostile;

/// <summary>Schema documents, such as a subgraph might send that is not to be trusted.</summary>
public static class HostileSchemas
{
    private const string Query = "type Query { a: Int } ";

    public static IReadOnlyList<HostileInput> All { get; } =
    [
        new("list types", $"{Query}type A {{ b: {Nest("[", 50_000, "Int", "]")} }}", SyntaxErrorCodes.TooDeep),
        new("types of arguments", $"{Query}type A {{ b(c: {Nest("[", 50_000, "Int", "]")}): Int }}", SyntaxErrorCodes.TooDeep),
        new("default values", $"{Query}input A {{ a: A = {Nest("{ a: ", 20_000, "null", "}")} }}", SyntaxErrorCodes.TooDeep),
        new("default values of lists", $"{Query}directive @d(a: [Int] = {Nest("[", 50_000, "1", "]")}) on FIELD", SyntaxErrorCodes.TooDeep),
        new("applied directives", $"{Query}scalar A @specifiedBy(url: {Nest("{ a: ", 20_000, "1", "}")})", SyntaxErrorCodes.TooDeep),
        new("constants of enum values", $"{Query}enum A {{ B @deprecated(reason: {Nest("[", 50_000, "\"\"", "]")}) }}", SyntaxErrorCodes.TooDeep),
        new("constants of the schema", $"{Query}extend schema @d(a: {Nest("{ a: ", 20_000, "1", "}")})", SyntaxErrorCodes.TooDeep),
        new("constants to the limit", $"{Query}directive @d(a: I) on SCALAR input I {{ a: I }} scalar A @d(a: {Nest("{ a: ", 190, "null", "}")})", null),
        new("constants that never close", $"{Query}directive @d(a: Int = {new string('[', 100_000)}", SyntaxErrorCodes.TooDeep),
        new("types that never close", $"{Query}type A {{ b: {new string('[', 100_000)}", SyntaxErrorCodes.TooDeep),
        new("items of a constant", $"{Query}directive @d(a: [Int]) on SCALAR scalar A @d(a: [{string.Concat(Enumerable.Repeat("1 ", 50_000))}])", null),
        new("wrong items of a constant", $"{Query}directive @d(a: [Int]) on SCALAR scalar A @d(a: [{string.Concat(Enumerable.Repeat("A ", 50_000))}])", SchemaErrorCodes.DirectiveArgumentInvalid),
        new("a variable in a constant", $"{Query}directive @d(a: [Int] = [{string.Concat(Enumerable.Repeat("1 ", 20_000))}$a]) on SCALAR", SyntaxErrorCodes.SyntaxError),
        new("a default that fills itself in", $"{Query}input A {{ a: A = {{}} }}", SchemaErrorCodes.DefaultValueCycle),
        new("a long cycle of defaults", $"{Query}{Numbered(900, i => $"input I{i} {{ next: I{(i + 1) % 900} = {{}} }}")}", SchemaErrorCodes.DefaultValueCycle),
        new("defaults that double", $"{Query}{Numbered(60, i => $"input I{i} {{ a: I{i + 1} = {{}} b: I{i + 1} = {{}} }}")} input I60 {{ a: Int }}", SchemaErrorCodes.DefaultValueTooLarge),
        new("defaults that double, to the limit", $"{Query}{Numbered(12, i => $"input I{i} {{ a: I{i + 1} = {{}} b: I{i + 1} = {{}} }}")} input I12 {{ a: Int }}", null),
        new("a long chain of defaults", $"{Query}{Numbered(900, i => $"input I{i} {{ next: I{i + 1} = {{}} }}")} input I900 {{ a: Int }}", SchemaErrorCodes.DefaultValueTooLarge),
        new("a long cycle of input objects", $"{Query}{Numbered(3_000, i => $"input I{i} {{ next: I{(i + 1) % 3_000}! }}")}", SchemaErrorCodes.InputObjectCycle),
        new("OneOf input objects in a ring", $"{Query}{Numbered(900, i => $"input I{i} @oneOf {{ next: I{(i + 1) % 900} a: Int }}")}", null),
        new("a chain of interfaces", $"{Query}{Numbered(120, i => $"interface I{i} {Implements(i)} {{ a: Int }}")}", null),
        new("a ring of interfaces", $"{Query}interface A implements B {{ a: Int }} interface B implements A {{ a: Int }}", SchemaErrorCodes.InterfaceCycle),
        new("a chain of directives", $"{Query}{Numbered(2_000, i => $"directive @d{i}(a: Int @d{i + 1}) on ARGUMENT_DEFINITION")} directive @d2000(a: Int @d0) on ARGUMENT_DEFINITION", SchemaErrorCodes.DirectiveCycle),
        new("one field again and again", $"type Query {{ {string.Concat(Enumerable.Repeat("a: Int ", 20_000))} }}", SchemaErrorCodes.DuplicateField),
        new("unknown types", $"type Query {{ {Numbered(10_000, i => $"f{i}: T{i}")} }}", SchemaErrorCodes.UnknownType),
        new("extensions of one type", $"{Query}{Numbered(10_000, i => $"extend type Query {{ f{i}: Int }}")}", null),
        new("members of a union", $"{Query}{Numbered(3_000, i => $"type T{i} {{ a: Int }}")} union U = {string.Join(" | ", Enumerable.Range(0, 3_000).Select(i => $"T{i}"))}", null),
    ];

    private static string Implements(int count) => count == 0 ? "" : "implements " + string.Join(" & ", Enumerable.Range(0, count).Select(i => $"I{i}"));

    private static string Nest(string open, int times, string inner, string close)
        => string.Concat(Enumerable.Repeat(open, times)) + inner + string.Concat(Enumerable.Repeat(close, times));

    private static string Numbered(int count, Func<int, string> make) => string.Join(' ', Enumerable.Range(0, count).Select(make));
}
