namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="Key">What it is a part of; null: no sector.</param>
/// <param name="Weight">Of net asset value.</param>
public sealed record AllocationSlice(string? Key, decimal Weight);
