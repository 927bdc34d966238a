namespace Subgraphs.Imports.Files;

/// <summary>A column of a kind of file.</summary>
/// <param name="Name">As the header has it, in lower case.</param>
/// <param name="Expects">What stands in it, for people.</param>
/// <param name="IsRequired">False where the column may be left out, and a value of it be empty.</param>
public sealed record ImportColumn(string Name, string Expects, bool IsRequired = true);
