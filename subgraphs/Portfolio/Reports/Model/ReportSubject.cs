using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Reports.Model;

/// <summary>Of what a report is. A client is there by reference only: the name is put in for who may read it, and never stored.</summary>
public sealed record ReportSubject(
    string PortfolioId,
    string Name,
    PortfolioKind Kind,
    string BaseCurrency,
    DateOnly InceptionDate,
    string? BenchmarkId,
    ClientClassification? Classification,
    string? ClientReference);
