using System.Globalization;

namespace Subgraphs.Imports.Files;

/// <summary>What is wrong in a file, and where.</summary>
/// <param name="Line">From 1; 0 for the file as a whole.</param>
/// <param name="Column">From 1; 0 for a line as a whole.</param>
/// <param name="Name">The column's name; null where it has none.</param>
/// <param name="Problem">What is wrong and what would be right.</param>
public sealed record ImportError(int Line, int Column, string? Name, string Problem)
{
    /// <summary><c>trades.csv:3: column 6 (price): …</c>, one line whatever the file holds.</summary>
    public string Describe(string file)
    {
        var place = Line == 0 ? file : string.Create(CultureInfo.InvariantCulture, $"{file}:{Line}");
        var column = Column == 0 ? "" : Name is null ? string.Create(CultureInfo.InvariantCulture, $" column {Column}:") : string.Create(CultureInfo.InvariantCulture, $" column {Column} ({Name}):");
        return $"{place}:{column} {Problem}".ReplaceLineEndings(" ");
    }
}
