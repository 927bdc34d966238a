namespace Subgraphs.Storage.Importing;

/// <summary>A row that was read and left out, as it is told to the operator.</summary>
public sealed record RefusedRow(string File, int Line, string Reason);
