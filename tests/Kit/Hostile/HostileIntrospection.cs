using GraphQL.TypeSystem.Validation;

namespace Tests.Kit.Hostile;

/// <summary>Questions about the schema of <see cref="HostileDocuments.Sdl"/> that grow where they are answered.</summary>
public static class HostileIntrospection
{
    public static IReadOnlyList<HostileInput> All { get; } =
    [
        new("a chain of ofType", $"{{ __type(name: \"Query\") {{ fields {{ type {{ {Nest("ofType { ", 190, "name", " }")} }} }} }} }}", null),
        new("ofType beside ofType", $"{{ __type(name: \"Query\") {{ {Twice(9)} }} }}", null),
        new("chains of ofType in every list", $"{{ __schema {{ types {{ fields {{ args {{ type {{ {Nest("ofType { ", 180, "kind name", " }")} }} }} }} }} }} }}", null),
        new("lists in lists", $"{{ __schema {{ types {{ {Nest("fields { type { ", 4, "name", " } }")} }} }} }}", ValidationErrorCodes.IntrospectionTooDeep),
        new("lists in lists by fragments", $"{{ __schema {{ types {{ ...T0 }} }} }} {string.Concat(Enumerable.Range(0, 8).Select(i => $"fragment T{i} on __Type {{ fields {{ type {{ ...T{i + 1} }} }} }} "))} fragment T8 on __Type {{ name }}", ValidationErrorCodes.IntrospectionTooDeep),
        new("one list under many names", $"{{ __schema {{ {Numbered(900, i => $"a{i}: types {{ name }}")} }} }}", null),
        new("the schema under many names", $"{{ {Numbered(450, i => $"a{i}: __schema {{ types {{ name }} }}")} }}", null),
        new("all names of all types", $"{{ __schema {{ types {{ {Numbered(900, i => $"a{i}: name")} }} }} }}", null),
    ];

    private static string Twice(int depth) => depth == 0 ? "kind" : $"ofType {{ {Twice(depth - 1)} }} ofType {{ {Twice(depth - 1)} }}";

    private static string Nest(string open, int times, string inner, string close)
        => string.Concat(Enumerable.Repeat(open, times)) + inner + string.Concat(Enumerable.Repeat(close, times));

    private static string Numbered(int count, Func<int, string> make) => string.Join(' ', Enumerable.Range(0, count).Select(make));
}
