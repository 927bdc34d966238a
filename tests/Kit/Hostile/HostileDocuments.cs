using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace Tests.Kit.Hostile;

/// <summary>Executable documents, for <see cref="Sdl"/>: nesting in every production, bombs of fragments, floods, fields that overlap.</summary>
public static partial class HostileDocuments
{
    /// <summary>A schema that lets everything nest in itself.</summary>
    public const string Sdl = """
        type Query implements Node { self: Query selfs: [Query!] leaf: Int node(id: ID, filter: Filter, list: [[Int]], text: String, any: Any): Query abstract: Node }
        interface Node { self: Node leaf: Int }
        type A implements Node { self: A leaf: Int other: Int }
        type B implements Node { self: B leaf: Int other: Int }
        input Filter { and: [Filter!] not: Filter a: Int text: String one: One filled: Filled }
        input Filled { a: Int = 1 b: Int = 1 c: Filling = {} d: Filling = {} }
        input Filling { a: Int = 1 b: Int = 2 c: Int = 3 d: Int = 4 e: Int = 5 f: Int = 6 g: Int = 7 h: Int = 8 }
        input One @oneOf { filter: Filter a: Int }
        scalar Any
        directive @d(a: [Int], filter: Filter) repeatable on FIELD | QUERY | FRAGMENT_SPREAD | INLINE_FRAGMENT | FRAGMENT_DEFINITION | VARIABLE_DEFINITION
        """;

    private const string TooDeep = SyntaxErrorCodes.TooDeep;
    private const string Invalid = ValidationErrorCodes.ValidationFailed;

    public static IReadOnlyList<HostileInput> All { get; } = [.. Nesting(), .. Fragments(), .. Floods(), .. Lengths(), .. Overlaps()];

    private static IEnumerable<HostileInput> Nesting()
    {
        yield return new("selection sets", Nest("{ self ", 5_000, "{ leaf }", " }"), TooDeep);
        yield return new("selection sets that never close", Repeat("{self", 7_000), TooDeep);
        yield return new("inline fragments", Nest("{ ... ", 5_000, "{ leaf }", " }"), TooDeep);
        yield return new("inline fragments with types", Nest("{ ... on Query ", 3_000, "{ leaf }", " }"), TooDeep);
        yield return new("list values", $"{{ node(list: {Nest("[", 7_000, "1", "]")}) {{ leaf }} }}", TooDeep);
        yield return new("object values", $"{{ node(filter: {Nest("{ not: ", 3_000, "null", "}")}) {{ leaf }} }}", TooDeep);
        yield return new("objects in lists", $"{{ node(filter: {Nest("{ and: [", 2_000, "{ a: 1 }", "] }")}) {{ leaf }} }}", TooDeep);
        yield return new("list types", $"query ($v: {Nest("[", 7_000, "Int", "]")}) {{ leaf }}", TooDeep);
        yield return new("default values", $"query ($v: Filter = {Nest("{ not: ", 3_000, "null", "}")}) {{ node(filter: $v) {{ leaf }} }}", TooDeep);
        yield return new("arguments of directives", $"{{ leaf @d(filter: {Nest("{ not: ", 3_000, "null", "}")}) }}", TooDeep);
        yield return new("directives of variables", $"query ($v: Int @d(a: {Nest("[", 7_000, "1", "]")})) {{ leaf }}", TooDeep);
        yield return new("list types that never close", $"query ($v: {Repeat("[", 14_000)}", TooDeep);
        yield return new("list types to the limit", $"query ($v: {Nest("[", 199, "Int", "]")}) {{ node(any: $v) {{ leaf }} }}", Invalid);
        yield return new("selection sets to the limit", Nest("{ self ", 199, "{ leaf }", " }"), null);
        yield return new("values to the limit", $"{{ node(filter: {Nest("{ not: ", 195, "{ a: 1 }", "}")}) {{ leaf }} }}", null);
        yield return new("lists of introspection", $"{{ __schema {{ types {{ {Nest("fields { type { ", 60, "name", "} }")} }} }} }}", ValidationErrorCodes.IntrospectionTooDeep);
        yield return new("types of introspection", $"{{ __type(name: \"A\") {{ {Nest("ofType { ", 190, "name", "}")} }} }}", null);
    }

    private static IEnumerable<HostileInput> Fragments()
    {
        yield return new("a chain of fragments", $"{{ ...F0 }} {Chain(1_600, i => $"...F{i + 1}")} fragment F1600 on Query {{ leaf }}", ValidationErrorCodes.TooDeep);
        yield return new("a cycle of fragments", $"{{ ...F0 }} {Chain(1_600, i => $"leaf ...F{i + 1}")} fragment F1600 on Query {{ ...F0 }}", ValidationErrorCodes.TooDeep);
        yield return new("a cycle that nothing spreads", $"{{ leaf }} {Chain(1_600, i => $"leaf ...F{i + 1}")} fragment F1600 on Query {{ ...F0 }}", ValidationErrorCodes.TooMuchWork);
        yield return new("a fragment in itself", "{ ...F } fragment F on Query { self { ...F } ...F ... { ...F } }", Invalid);
        yield return new("fragments that double", $"{{ ...F0 }} {Chain(60, i => $"...F{i + 1} ...F{i + 1}")} fragment F60 on Query {{ leaf }}", ValidationErrorCodes.TooManyFragmentVisits);
        yield return new("fragments times ten", $"{{ ...F0 }} {Chain(60, i => Repeat($"...F{i + 1} ", 10))} fragment F60 on Query {{ leaf }}", ValidationErrorCodes.TooManyFragmentVisits);
        yield return new("many fragments in themselves", $"{{ ...F0 }} {Chain(1_800, i => $"...F{i}")}", ValidationErrorCodes.TooManyErrors);
        yield return new("fields that double", $"{{ ...F0 }} {Chain(60, i => $"a: self {{ ...F{i + 1} }} b: self {{ ...F{i + 1} }}")} fragment F60 on Query {{ leaf }}", ValidationErrorCodes.TooManyFields);
        yield return new("every fragment spreads all behind it", $"{{ ...F0 }} {Chain(90, i => Numbered(90 - i, j => $"...F{i + 1 + j}"))} fragment F90 on Query {{ leaf }}", ValidationErrorCodes.TooManyFragmentVisits);
        yield return new("every fragment spreads every other", $"{{ ...F0 }} {Chain(80, _ => Numbered(80, j => $"...F{j}"))}", ValidationErrorCodes.TooManyFragmentVisits);
        yield return new("fragments to the limit", $"{{ ...F0 }} {Chain(8, i => $"self {{ ...F{i + 1} }} self {{ ...F{i + 1} }}")} fragment F8 on Query {{ leaf }}", null);
        yield return new("fragments that nothing spreads", $"{{ leaf }} {Chain(1_500, _ => "leaf")}", ValidationErrorCodes.TooManyErrors);
        yield return new("many operations over a long chain", $"{Numbered(700, i => $"query Q{i} {{ ...F0 }}")} {Chain(190, i => $"...F{i + 1} leaf")} fragment F190 on Query {{ leaf }}", ValidationErrorCodes.TooMuchWork);
        yield return new("variables in every fragment of a chain", $"{Numbered(300, i => $"query Q{i}($v: ID) {{ ...F0 }}")} {Chain(150, i => $"...F{i + 1} node(id: $v) {{ leaf }}")} fragment F150 on Query {{ leaf }}", ValidationErrorCodes.TooMuchWork);
        yield return new("variables in every fragment of a chain, to the limit", $"{Numbered(80, i => $"query Q{i}($v: ID) {{ ...F0 }}")} {Chain(60, i => $"...F{i + 1} node(id: $v) {{ leaf }}")} fragment F60 on Query {{ leaf }}", null);
    }

    private static IEnumerable<HostileInput> Floods()
    {
        yield return new("tokens", $"{{ {Repeat("leaf ", 20_000)} }}", SyntaxErrorCodes.TooManyTokens);
        yield return new("bytes", $"#{new string('x', 300_000)}\n{{ leaf }}", SyntaxErrorCodes.TooManyBytes);
        yield return new("root fields", $"{{ {Repeat("leaf ", 10_000)} }}", ValidationErrorCodes.TooManyRootFields);
        yield return new("aliases", $"{{ self {{ {Numbered(4_000, i => $"a{i}: leaf")} }} }}", ValidationErrorCodes.TooManyAliases);
        yield return new("directives", $"{{ leaf {Repeat("@d ", 7_000)} }}", ValidationErrorCodes.TooManyDirectives);
        yield return new("directives everywhere", $"{{ self {{ {Repeat($"leaf {Repeat("@d ", 20)}", 300)} }} }}", null);
        yield return new("unknown directives", $"{{ self {{ {Numbered(3_000, i => $"leaf @x{i}")} }} }}", ValidationErrorCodes.TooManyErrors);
        yield return new("unknown fields", $"{{ self {{ {Numbered(10_000, i => $"lea{i}")} }} }}", ValidationErrorCodes.TooManyErrors);
        yield return new("unknown arguments", $"{{ node({Numbered(3_000, i => $"i{i}: 1")}) {{ leaf }} }}", ValidationErrorCodes.TooManyErrors);
        yield return new("one argument again and again", $"{{ node({Repeat("id: 1 ", 3_500)}) {{ leaf }} }}", Invalid);
        yield return new("one input field again and again", $"{{ node(filter: {{ {Repeat("a: 1 ", 3_500)} }}) {{ leaf }} }}", ValidationErrorCodes.TooManyErrors);
        yield return new("items of a list", $"{{ node(list: [{Repeat("1 ", 14_000)}]) {{ leaf }} }}", null);
        yield return new("objects of a list", $"{{ node(filter: {{ and: [{Repeat("{ a: 1 } ", 2_500)}] }}) {{ leaf }} }}", null);
        yield return new("wrong items of a list", $"{{ node(list: [{Repeat("\"x\" ", 12_000)}]) {{ leaf }} }}", ValidationErrorCodes.TooManyErrors);
        yield return new("variables", $"query ({Numbered(2_400, i => $"$v{i}: Int")}) {{ node(list: [[{Numbered(2_400, i => $"$v{i}")}]]) {{ leaf }} }}", null);
        yield return new("variables that nothing uses", $"query ({Numbered(3_700, i => $"$v{i}: Int")}) {{ leaf }}", ValidationErrorCodes.TooManyErrors);
        yield return new("variables that nothing defines", $"{{ node(list: [[{Numbered(7_000, i => $"$v{i}")}]]) {{ leaf }} }}", ValidationErrorCodes.TooManyErrors);
        yield return new("one variable defined again and again", $"query ({Repeat("$v: ID ", 3_500)}) {{ node(id: $v) {{ leaf }} }}", Invalid);
        yield return new("variables of one unknown type", $"query ({Numbered(2_400, i => $"$v{i}: Noed")}) {{ leaf }}", ValidationErrorCodes.TooManyErrors);
        yield return new("operations", Numbered(2_900, i => $"query Q{i} {{ leaf }}"), null);
        yield return new("operations without names", Repeat("{ leaf } ", 4_900), ValidationErrorCodes.TooManyErrors);
        yield return new("operations of one name", Repeat("query Q { leaf } ", 2_900), ValidationErrorCodes.TooManyErrors);
        yield return new("fragments of one name", $"{{ ...F }} {Repeat("fragment F on Query { leaf } ", 2_000)}", ValidationErrorCodes.TooManyErrors);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Nest(string open, int times, string inner, string close) => Repeat(open, times) + inner + Repeat(close, times);

    private static string Numbered(int count, Func<int, string> make) => string.Join(' ', Enumerable.Range(0, count).Select(make));

    private static string Chain(int count, Func<int, string> selections) => Numbered(count, i => $"fragment F{i} on Query {{ {selections(i)} }}");
}
