using GraphQL.TypeSystem;

namespace Tests.Kit.Hostile;

/// <summary>JSON of variables, for <see cref="Operation"/> over <see cref="HostileDocuments.Sdl"/>.</summary>
public static class HostileVariables
{
    /// <summary>Takes one variable of each shape.</summary>
    public const string Operation = """
        query ($filter: Filter, $list: [[Int]], $text: String, $any: Any, $id: ID) { node(filter: $filter, list: $list, text: $text, any: $any, id: $id) { leaf } }
        """;

    public static IReadOnlyList<HostileInput> All { get; } =
    [
        new("nested lists", $$"""{"list":{{Nest("[", 50_000, "1", "]")}} }""", CoercionErrorCodes.TooDeep),
        new("nested lists that never close", $$"""{"any":{{Repeat("[", 100_000)}}""", CoercionErrorCodes.TooDeep),
        new("nested objects", $$"""{"filter":{{Nest("{\"not\":", 20_000, "null", "}")}} }""", CoercionErrorCodes.TooDeep),
        new("nested objects for a scalar", $$"""{"any":{{Nest("{\"a\":", 20_000, "1", "}")}} }""", CoercionErrorCodes.TooDeep),
        new("objects to the limit", $$"""{"filter":{{Nest("{\"not\":", 62, "{}", "}")}} }""", null),
        new("OneOf objects in objects", $$"""{"filter":{{Nest("{\"one\":{\"filter\":", 30, "{}", "}}")}} }""", null),
        new("items of a list", $$"""{"list":[{{Repeat("1,", 20_000)}}1]}""", CoercionErrorCodes.ListTooLong),
        new("items of a list to the limit", $$"""{"list":[{{Repeat("1,", 9_999)}}1]}""", null),
        new("objects of a list", $$"""{"filter":{"and":[{{Repeat("{},", 100_000)}}{}] } }""", CoercionErrorCodes.ListTooLong),
        new("items of many lists", $$"""{"list":[{{Repeat($"[{Repeat("1,", 999)}1],", 150)}}1]}""", CoercionErrorCodes.TooManyValues),
        new("items of many lists to the limit", $$"""{"list":[{{Repeat($"[{Repeat("1,", 999)}1],", 49)}}1]}""", null),
        new("objects that defaults fill", $$"""{"filter":{"and":[{{Repeat("{\"filled\":{}},", 9_000)}}{}] } }""", CoercionErrorCodes.TooManyValues),
        new("objects that defaults fill, to the limit", $$"""{"filter":{"and":[{{Repeat("{\"filled\":{}},", 2_200)}}{}] } }""", null),
        new("entries of an object", $$"""{"any":{ {{string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"k{i}\":1"))}} } }""", CoercionErrorCodes.ObjectTooLarge),
        new("entries of an input object", $$"""{"filter":{ {{string.Join(',', Enumerable.Range(0, 100_000).Select(i => $"\"k{i}\":1"))}} } }""", CoercionErrorCodes.ObjectTooLarge),
        new("unknown entries of an object", $$"""{"filter":{ {{string.Join(',', Enumerable.Range(0, 1_000).Select(i => $"\"k{i}\":1"))}} } }""", CoercionErrorCodes.BadUserInput),
        new("variables that nothing asks for", $$"""{ {{string.Join(',', Enumerable.Range(0, 5_000).Select(i => $"\"k{i}\":1"))}} }""", CoercionErrorCodes.ObjectTooLarge),
        new("one name again and again", $$"""{"any":{ {{Repeat("\"k\":1,", 900)}}"k":1 } }""", CoercionErrorCodes.BadUserInput),
        new("wrong items of a list", $$"""{"list":[{{Repeat("\"x\",", 9_000)}}1]}""", CoercionErrorCodes.BadUserInput),
        new("wrong items of many lists", $$"""{"list":[{{Repeat($"[{Repeat("{},", 99)}1],", 490)}}1]}""", CoercionErrorCodes.BadUserInput),
        new("a long string", $$"""{"text":"{{new string('x', 1_000_000)}}"}""", null),
        new("a long string of escapes", $$"""{"text":"{{Repeat("\\ud83d\\ude00", 80_000)}}"}""", null),
        new("half of a surrogate pair", """{"text":"\ud83d"}""", CoercionErrorCodes.BadUserInput),
        new("half of a surrogate pair in a name", """{"\ud83d":1}""", CoercionErrorCodes.BadUserInput),
        new("half of a surrogate pair for a scalar", """{"any":{"\ude00":["\ud83d"]}}""", CoercionErrorCodes.BadUserInput),
        new("a long string where a number stands", $$"""{"list":"{{new string('x', 1_000_000)}}"}""", CoercionErrorCodes.BadUserInput),
        new("a long number", $$"""{"any":{{new string('9', 1_000_000)}} }""", null),
        new("a long number for an Int", $$"""{"list":{{new string('9', 1_000_000)}} }""", CoercionErrorCodes.BadUserInput),
        new("a large exponent", """{"list":1e999999999}""", CoercionErrorCodes.BadUserInput),
        new("no JSON", """{"list":[1,}""", CoercionErrorCodes.BadUserInput),
        new("a list for all", "[1]", CoercionErrorCodes.BadUserInput),
    ];

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Nest(string open, int times, string inner, string close) => Repeat(open, times) + inner + Repeat(close, times);
}
