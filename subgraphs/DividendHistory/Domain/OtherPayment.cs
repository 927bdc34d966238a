using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Domain;

/// <summary>A payment that is no regular dividend: it counts in no growth and in no yield.</summary>
public sealed record OtherPayment(DateOnly ExDate, decimal Amount, string Currency, DividendKind Kind);
