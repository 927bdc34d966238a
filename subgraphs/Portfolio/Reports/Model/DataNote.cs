namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Kind">What is to be known.</param>
/// <param name="Items">What it is about, for example symbols.</param>
public sealed record DataNote(DataNoteKind Kind, params IReadOnlyList<string> Items);
