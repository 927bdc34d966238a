namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>What all portfolios of a tenant hold of one issuer.</summary>
/// <param name="Issuer">Its largest instrument here.</param>
/// <param name="Long">Fraction of the votes held; null where it is not known.</param>
/// <param name="Short">Fraction of the votes sold short, never netted; null where it is not known.</param>
/// <param name="PortfolioIds">Who holds it, by id.</param>
internal sealed record IssuerHolding(IssuerInstrument Issuer, decimal? Long, decimal? Short, IReadOnlyList<string> PortfolioIds);
