namespace Subgraphs.Portfolio.Domain.Reports;

/// <param name="PortfolioId">Of which portfolio.</param>
/// <param name="Kind">What it tells.</param>
/// <param name="From">The close that the period begins with.</param>
/// <param name="To">The close that it ends with.</param>
/// <param name="Locale">The language of the texts.</param>
/// <param name="Format">What it is delivered as.</param>
public sealed record ReportWish(string PortfolioId, ReportKind Kind, DateOnly From, DateOnly To, string Locale, ReportFormat Format);
