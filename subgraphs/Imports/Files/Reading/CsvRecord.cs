namespace Subgraphs.Imports.Files.Reading;

/// <summary>A record, and the line that it begins on.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Fields">Its values, without their quotes.</param>
/// <param name="Fault">Why it is no record, and in which field, from 1; null where it is one.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<string> Fields, (int Field, string Problem)? Fault = null);
