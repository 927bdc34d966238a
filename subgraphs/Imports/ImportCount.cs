namespace Subgraphs.Imports;

/// <summary>What a file brings.</summary>
/// <param name="New">Lines that are stored.</param>
/// <param name="Unchanged">Lines that are there already, as they are.</param>
public sealed record ImportCount(int New, int Unchanged);
