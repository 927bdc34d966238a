using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>An error that a client may see: its text derives from what the client sent and from the schema that it sees.</summary>
/// <param name="Message">A full sentence that names what is wrong.</param>
/// <param name="Code">A stable code, sent as <c>extensions.code</c>.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors">Errors</seealso>
public sealed record GraphQLError(string Message, string Code)
{
    /// <summary>Positions in the client's document.</summary>
    public IReadOnlyList<SourceLocation> Locations { get; init; } = [];

    /// <summary>Response keys (string) and list indices (int) from the root; null for an error of the whole request.</summary>
    public IReadOnlyList<object>? Path { get; init; }

    /// <summary>Further entries of <c>extensions</c>; values are string, int, long, bool or a list of strings.</summary>
    public IReadOnlyList<KeyValuePair<string, object>> Extensions { get; init; } = [];

    /// <summary>For validation: the name of the rule that was broken, for example <c>KnownTypeNames</c>.</summary>
    public string? Rule { get; init; }
}
