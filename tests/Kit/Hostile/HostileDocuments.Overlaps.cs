using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace Tests.Kit.Hostile;

// Long tokens, and the shapes that make a naive comparison of overlapping fields quadratic or worse.
public static partial class HostileDocuments
{
    private const int Long = 250_000;

    private static IEnumerable<HostileInput> Lengths()
    {
        yield return new("a long name", $"{{ {new string('x', Long)} }}", Invalid);
        yield return new("a name of a megabyte", $"{{ {new string('x', 1_000_000)} }}", SyntaxErrorCodes.TooManyBytes);
        yield return new("a string of a megabyte", $"{{ node(text: \"{new string('x', 1_000_000)}\") {{ leaf }} }}", SyntaxErrorCodes.TooManyBytes);
        yield return new("a block string of 200,000 lines", $"{{ node(text: \"\"\"{Repeat(" a\n", 200_000)}\"\"\") {{ leaf }} }}", SyntaxErrorCodes.TooManyBytes);
        yield return new("a megabyte of blanks and comments", $"{Repeat(", #\n  \t", 150_000)}{{ leaf }}", SyntaxErrorCodes.TooManyBytes);
        yield return new("a long alias", $"{{ {new string('x', Long)}: leaf }}", null);
        yield return new("a long type name", $"query ($v: {new string('x', Long)}) {{ leaf }}", Invalid);
        yield return new("a long string", $"{{ node(text: \"{new string('x', Long)}\") {{ leaf }} }}", null);
        yield return new("a long string where a number stands", $"{{ node(filter: {{ a: \"{new string('x', Long)}\" }}) {{ leaf }} }}", Invalid);
        yield return new("a long string of escapes", $"{{ node(text: \"{Repeat("\\u{1F600}", 27_000)}\") {{ leaf }} }}", null);
        yield return new("a string without an end", $"{{ node(text: \"{new string('x', Long)}", "GRAPHQL_PARSE_FAILED");
        yield return new("a block string of many lines", $"{{ node(text: \"\"\"{Repeat("\n x", 80_000)}\"\"\") {{ leaf }} }}", null);
        yield return new("a block string of blank lines", $"{{ node(text: \"\"\"{Repeat("\n", 240_000)}\"\"\") {{ leaf }} }}", null);
        yield return new("a block string of quotes", $"{{ node(text: \"\"\"{Repeat("\\\"\"\"", 60_000)}\"\"\") {{ leaf }} }}", null);
        yield return new("a block string without an end", $"{{ node(text: \"\"\"{Repeat("\"\" ", 80_000)}", "GRAPHQL_PARSE_FAILED");
        yield return new("a long number", $"{{ node(id: {new string('9', Long)}) {{ leaf }} }}", null);
        yield return new("a long number for an Int", $"{{ node(filter: {{ a: {new string('9', Long)} }}) {{ leaf }} }}", Invalid);
        yield return new("a long comment", $"{{ leaf }} # {new string('x', Long)}", null);
        yield return new("many comments", $"{{ leaf }}{Repeat("\n#", 120_000)}", null);
        yield return new("many commas", $"{{ leaf {new string(',', Long)} }}", null);
    }

    private static IEnumerable<HostileInput> Overlaps()
    {
        yield return new("one field, again and again", $"{{ self {{ {Repeat("leaf ", 14_000)} }} }}", null);
        yield return new("one selection, again and again", $"{{ self {{ {Repeat("self { leaf } ", 3_000)} }} }}", null);
        yield return new("selections in selections", Bush(depth: 5, width: 5), null);
        yield return new("selections in selections, narrow and deep", Bush(depth: 11, width: 2), null);
        yield return new("arguments that differ", $"{{ self {{ {Numbered(1_500, i => $"node(id: {i}) {{ leaf }}")} }} }}", Invalid);
        yield return new("arguments that differ deep below", $"{{ {Nest("self { ", 100, Numbered(400, i => $"node(id: {i}) {{ leaf }}"), "}")} }}", Invalid);
        yield return new("aliases of fields that differ, again and again", $"{{ abstract {{ ... on A {{ {Repeat("x: leaf y: self { leaf } x: other ", 300)} }} }} }}", Invalid);
        yield return new("lists of arguments that differ", $"{{ self {{ {Numbered(400, i => $"node(id: \"a\", text: \"b\", list: [[1, 2]], any: {i % 2}) {{ leaf }}")} }} }}", Invalid);
        yield return new(
            "fragments of fields that differ",
            $"{{ {Numbered(450, i => $"...F{i}")} }} {Chain(450, i => $"node(id: {i}) {{ leaf }}")}",
            Invalid);
        yield return new(
            "fragments of selections that agree",
            $"{{ {Numbered(450, i => $"...F{i}")} }} {Chain(450, _ => "self { self { self { leaf } } }")}",
            null);
        yield return new(
            "fragments on types that exclude each other",
            $"{{ abstract {{ {Numbered(400, i => $"... on A {{ self {{ a{i}: leaf }} }} ... on B {{ self {{ a{i}: other }} }}")} }} }}",
            null);
        yield return new(
            "pairs of fragments at every level",
            $"{{ abstract {{ ...A0 ...B0 }} }} {Numbered(9, i => Pair(i))} fragment A9 on A {{ leaf }} fragment B9 on B {{ leaf }}",
            ValidationErrorCodes.TooManyFragmentVisits);
        yield return new(
            "pairs of fragments to the limit",
            $"{{ abstract {{ ...A0 ...B0 }} }} {Numbered(7, i => Pair(i))} fragment A7 on A {{ leaf }} fragment B7 on B {{ leaf }}",
            null);
        yield return new(
            "pairs of fragments with a conflict below",
            $"{{ abstract {{ ...A0 ...B0 }} }} {Numbered(7, i => Pair(i))} fragment A7 on A {{ leaf x: leaf x: other }} fragment B7 on B {{ leaf }}",
            Invalid);
        yield return new(
            "a conflict between long lists of fields",
            $"{{ self {{ {Numbered(900, i => $"a{i}: leaf")} }} self {{ {Numbered(90, i => $"a{i}: __typename")} }} }}",
            Invalid);
    }

    private static string Pair(int level)
        => $"fragment A{level} on A {{ self {{ ...A{level + 1} }} other: self {{ ...A{level + 1} }} }} fragment B{level} on B {{ self {{ ...B{level + 1} }} other: self {{ ...B{level + 1} }} }}";

    private static string Bush(int depth, int width) => depth == 0 ? "{ leaf }" : $"{{ {Repeat($"self {Bush(depth - 1, width)} ", width)} }}";
}
