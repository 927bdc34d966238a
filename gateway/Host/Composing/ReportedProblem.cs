namespace Gateway.Host.Composing;

/// <summary>An error or hint of a composition, as it is told.</summary>
/// <param name="Level">Of a hint.</param>
/// <param name="Mend">A sentence that says how to mend it.</param>
internal sealed record ReportedProblem(string Code, string? Level, string Message, string? Coordinate, IReadOnlyList<string> Subgraphs, string? Mend);
