namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <param name="Orders">In the order of buying.</param>
/// <param name="Pooled">What is left for the next time.</param>
internal sealed record ReinvestmentResult(IReadOnlyList<ReinvestmentOrder> Orders, decimal Pooled);
