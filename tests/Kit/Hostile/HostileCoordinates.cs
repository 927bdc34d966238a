namespace Tests.Kit.Hostile;

/// <summary>Texts that are to be read as coordinates of a schema.</summary>
public static class HostileCoordinates
{
    /// <summary>Stands for the answer that a text is no coordinate: a coordinate is refused without a code.</summary>
    public const string Refused = "NO_COORDINATE";

    private const int Long = 1_000_000;

    public static IReadOnlyList<HostileInput> All { get; } =
    [
        new("a long name", new string('a', Long), null),
        new("a long argument", $"A.b({new string('c', Long)}:)", null),
        new("dots", new string('.', Long), Refused),
        new("members of members", string.Concat(Enumerable.Repeat("a.", Long / 2)), Refused),
        new("at signs", new string('@', Long), Refused),
        new("parentheses that never close", $"A.b{new string('(', Long)}", Refused),
        new("arguments of arguments", string.Concat(Enumerable.Repeat("a(b:)", Long / 5)), Refused),
        new("blanks behind a coordinate", $"A.b(c:){new string(' ', Long)}", Refused),
        new("digits", new string('1', Long), Refused),
        new("halves of surrogate pairs", new string('\ud83d', Long), Refused),
        new("zeros", new string('\0', Long), Refused),
    ];
}
