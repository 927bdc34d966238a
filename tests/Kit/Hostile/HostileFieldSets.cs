using GraphQL.Language;

namespace Tests.Kit.Hostile;

/// <summary>Selections without braces, as the arguments of <c>@key</c>, <c>@requires</c> and <c>@provides</c> hold them.</summary>
public static class HostileFieldSets
{
    public static IReadOnlyList<HostileInput> All { get; } =
    [
        new("nested selection sets", Nest("a { ", 30_000, "b", " }"), SyntaxErrorCodes.TooDeep),
        new("selection sets that never close", Repeat("a {", 60_000), SyntaxErrorCodes.TooDeep),
        new("selection sets that never open", Repeat("} ", 100_000), SyntaxErrorCodes.SyntaxError),
        new("selection sets to the limit", Nest("a { ", 199, "b", " }"), null),
        new("inline fragments", Nest("... on A { ", 20_000, "b", " }"), SyntaxErrorCodes.TooDeep),
        new("lists in arguments", $"a(b: {Nest("[", 100_000, "1", "]")})", SyntaxErrorCodes.TooDeep),
        new("objects in arguments", $"a(b: {Nest("{ c: ", 40_000, "1", "}")})", SyntaxErrorCodes.TooDeep),
        new("directives with lists", $"a @b(c: {Nest("[", 100_000, "1", "]")})", SyntaxErrorCodes.TooDeep),
        new("many fields", Repeat("a ", 100_000), SyntaxErrorCodes.TooManyTokens),
        new("many bytes", $"a #{new string('x', 500_000)}", SyntaxErrorCodes.TooManyBytes),
        new("a long name", new string('a', 250_000), null),
        new("commas", new string(',', 250_000), SyntaxErrorCodes.SyntaxError),
        new("nothing", "", SyntaxErrorCodes.SyntaxError),
    ];

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Nest(string open, int times, string inner, string close) => Repeat(open, times) + inner + Repeat(close, times);
}
