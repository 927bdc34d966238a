using System.Globalization;
using System.Text;

namespace Benchmarks.Hostile;

/// <summary>Hostile requests against the domain's schema. Each must be answered or refused quickly, whatever it means.</summary>
internal static class HostileInputs
{
    public static IReadOnlyList<HostileInput> All { get; } =
    [
        new("nested selection sets, 10,000 deep", Nest("{ a ", "}", 10_000)),
        new("nested selection sets at the limit", Query(Nest("name ... { ", "}", 150, "isin"))),
        new("nested lists, 10,000 deep", $"{{ instruments(isins: {Nest("[", "]", 10_000)}) {{ isin }} }}"),
        new("nested objects, 10,000 deep", $"{{ instruments(isins: {Nest("{a:", "}", 10_000, "1")}) {{ isin }} }}"),
        new("nested list types, 10,000 deep", $"query ($a: {Nest("[", "]", 10_000, "Int")}) {{ instruments(isins: $a) {{ isin }} }}"),
        new("nested inline fragments, 10,000 deep", Nest("{ ... ", "}", 10_000, "{ isin }")),
        new("fragment bomb: each spreads the next twice", FragmentBomb(copies: 2)),
        new("fragment bomb: each spreads the next ten times", FragmentBomb(copies: 10)),
        new("chain of 2,000 fragments", FragmentChain(2_000, isCycle: false)),
        new("cycle of 2,000 fragments", FragmentChain(2_000, isCycle: true)),
        new("2,000 fragments that spread themselves", Repeat(2_000, i => $"fragment f{i} on Instrument {{ ...f{i} }}\n", Query("...f0"))),
        new("1,500 fragments of one name", Repeat(1_500, _ => "fragment f on Instrument { isin }\n", Query("...f"))),
        new("3,500 anonymous operations", Repeat(3_500, _ => "{a}")),
        new("2,500 operations of one name", Repeat(2_500, _ => "query a {a}\n")),
        new("5,000 aliases", Query(Repeat(5_000, i => $"a{i}: isin "))),
        new("5,000 equal fields", Query(Repeat(5_000, _ => "isin "))),
        new("7,000 fields that do not exist", Query(Repeat(7_000, i => $"symbl{i} "))),
        new("overlapping fields, all in conflict", Query(Repeat(1_000, i => $"a: trailingYield b: name a: {(i % 2 == 0 ? "isin" : "symbol")} "))),
        new("overlapping fields, nested pairs", $"{{ portfolio(id: 1) {{ {Overlap(depth: 10)} }} }}"),
        new("overlapping fragments, all pairs", Repeat(300, i => $"fragment f{i} on Instrument {{ lastClose {{ date price {{ amount }} }} }}\n", Query(Repeat(300, i => $"...f{i} ")))),
        new("overlapping fields with many arguments", Query(Repeat(400, i => $"a: dividends(from: \"2020-01-01\", to: \"2025-01-01\", first: {i % 2}) {{ totalCount }} "))),
        new("6,000 directives on one field", Query($"isin {Repeat(6_000, _ => "@a")}")),
        new("3,000 arguments of one name", Query($"dividends({Repeat(3_000, _ => "from: 1 ")}) {{ totalCount }}")),
        new("2,500 variables, none used", $"query ({Repeat(2_500, i => $"$v{i}: Int ")}) {{ instruments(isins: []) {{ isin }} }}"),
        new("3,000 variables used, none defined", $"{{ instruments(isins: [{Repeat(3_000, i => $"$v{i} ")}]) {{ isin }} }}"),
        new("one type unknown 2,500 times", $"query ({Repeat(2_500, i => $"$v{i}: Instrumnt ")}) {{ instruments(isins: []) {{ isin }} }}"),
        new("one name of a megabyte", Query(new string('a', 1_000_000))),
        new("a string of a megabyte", $"{{ instruments(isins: \"{new string('a', 1_000_000)}\") {{ isin }} }}"),
        new("a block string of 200,000 lines", $"{{ instruments(isins: \"\"\"{string.Concat(Enumerable.Repeat(" a\n", 200_000))}\"\"\") {{ isin }} }}"),
        new("a megabyte of blanks and comments", $"{Repeat(100_000, _ => ", #\n  \t")}{{ a }}"),
        new("introspection, lists of lists", "{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }"),
        new("variables nested 10,000 deep", Placed, $"{{\"in\":{Nest("[", "]", 10_000)}}}"),
        new("variables: a list of 100,000", Placed, $"{{\"in\":{{\"portfolioId\":\"P\",\"targets\":[{string.Join(',', Enumerable.Repeat("{}", 100_000))}]}}}}"),
        new("variables: an object of 100,000", Placed, $"{{\"in\":{{{string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"a{i}\":1"))}}}}}"),
    ];

    private const string Placed = "mutation ($in: PlaceRebalanceProposalInput!) { placeRebalanceProposal(input: $in) { id } }";

    private static string Query(string selections) => $"{{ instruments(isins: []) {{ {selections} }} }}";

    private static string Nest(string open, string close, int depth, string middle = "")
        => string.Concat(Enumerable.Repeat(open, depth)) + middle + string.Concat(Enumerable.Repeat(close, depth));

    private static string Repeat(int count, Func<int, string> part, string end = "")
    {
        var text = new StringBuilder();
        for (var i = 0; i < count; i++)
        {
            text.Append(part(i));
        }

        return text.Append(end).ToString();
    }

    private static string FragmentBomb(int copies) => Repeat(
        100,
        i => string.Create(CultureInfo.InvariantCulture, $"fragment f{i} on Instrument {{ {(i == 99 ? "isin" : string.Concat(Enumerable.Repeat($"...f{i + 1} ", copies)))} }}\n"),
        Query("...f0"));

    private static string FragmentChain(int length, bool isCycle) => Repeat(
        length,
        i => $"fragment f{i} on Instrument {{ isin {(i < length - 1 ? $"...f{i + 1}" : isCycle ? "...f0" : "")} }}\n",
        Query("...f0"));

    // At every level the same field twice, so that pairs of pairs are to be compared.
    private static string Overlap(int depth)
        => depth == 0 ? "isin" : $"x: positions {{ {Overlap(depth - 1)} }} x: positions {{ {Overlap(depth - 1)} }}";
}
