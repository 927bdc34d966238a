namespace Subgraphs.Server.Errors;

/// <summary>An error that the client may read: message, code and the input that caused it. Every other exception is masked.</summary>
public sealed class GraphQLException(string code, string message) : Exception(message)
{
    /// <summary>A stable code in upper snake case, sent as <c>extensions.code</c>.</summary>
    public string Code { get; } = code;

    /// <summary>Where in the arguments the cause is, for example <c>input.lines.2.weight</c>; sent as <c>extensions.inputPath</c>.</summary>
    public string? InputPath { get; init; }
}
