namespace Gateway.Host.Checking;

/// <summary>A document that clients send, and where it was recorded.</summary>
/// <param name="File">The file it stands in.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Text">The document.</param>
/// <param name="OperationName">Which operation of it is run; null: each.</param>
/// <param name="Id">Its id in a manifest of persisted documents.</param>
internal sealed record RecordedOperation(string File, int Line, string Text, string? OperationName = null, string? Id = null)
{
    /// <summary>True where the lines of <see cref="Text"/> are lines of <see cref="File"/>; false where the text is a JSON string on one line.</summary>
    public bool IsVerbatim { get; init; }

    /// <summary>Documents whose fragments it uses, appended to <see cref="Text"/>: the first line in the text, the file and the line there.</summary>
    public IReadOnlyList<(int FirstLine, string File, int Line)> Appended { get; init; } = [];

    /// <summary>For example <c>recorded.jsonl:12 GetPrice</c>.</summary>
    public string Place => $"{File}:{Line}{((OperationName ?? Id) is { } name ? $" {name}" : "")}";

    /// <summary>The place of a line and column of the text, for example <c>queries/a.graphql:3:5</c>.</summary>
    public (string File, int Line, int? Column) Locate(int line, int column)
    {
        if (!IsVerbatim)
        {
            return (File, Line, null);
        }

        var part = Appended.LastOrDefault(part => line >= part.FirstLine);
        return part.File is null ? (File, Line + line - 1, column) : (part.File, part.Line + line - part.FirstLine, column);
    }
}
