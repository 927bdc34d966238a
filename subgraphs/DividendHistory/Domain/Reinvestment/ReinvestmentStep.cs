namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <summary>What one payment leads to.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Orders">What is bought with it and with what was pooled, in the order of buying.</param>
/// <param name="Pooled">What is left in its pool.</param>
internal sealed record ReinvestmentStep(ReinvestablePayment Payment, IReadOnlyList<ReinvestmentOrder> Orders, decimal Pooled);
