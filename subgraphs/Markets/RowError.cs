namespace Subgraphs.Markets;

/// <summary>A row, or a run of rows, that was read and left out.</summary>
/// <param name="File">File name relative to the source's directory.</param>
/// <param name="Line">First line concerned, counted from 1 with the header.</param>
/// <param name="Code">One of <see cref="RowErrorCodes"/>.</param>
/// <param name="Reason">What is wrong, for a person.</param>
/// <param name="Rows">How many rows it concerns.</param>
public sealed record RowError(string File, int Line, string Code, string Reason, int Rows = 1);
