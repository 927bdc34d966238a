namespace Subgraphs.Portfolio.Reports.Texts;

/// <param name="Term">What is computed.</param>
/// <param name="Text">How, with the formula.</param>
/// <param name="Source">Who says so.</param>
public sealed record MethodNote(string Term, string Text, string Source);
