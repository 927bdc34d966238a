namespace Subgraphs.Compliance.Data.Seeding;

/// <summary>What a sample tenant says of itself in transaction reports. No such firm or fund exists.</summary>
/// <param name="PortfolioId">The portfolio; empty for the firm.</param>
/// <param name="LeiStem">The LEI without its check digits; null where none is said, so that the sample has incomplete reports too.</param>
/// <param name="Algorithm">Who decides and executes: the sample trades by rule.</param>
internal sealed record ReportingSeed(string PortfolioId, string? LeiStem, string? Algorithm);
