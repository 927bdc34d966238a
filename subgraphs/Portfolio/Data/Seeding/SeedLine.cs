namespace Subgraphs.Portfolio.Data.Seeding;

/// <param name="Symbol">Ticker on the primary listing.</param>
/// <param name="Weight">Target share of net asset value.</param>
internal sealed record SeedLine(string Symbol, decimal Weight);
