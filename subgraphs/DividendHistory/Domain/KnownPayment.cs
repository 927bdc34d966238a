using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Domain;

/// <summary>A regular dividend with what decides from when it counts.</summary>
public sealed record KnownPayment(
    DateOnly ExDate, DateOnly? DeclarationDate, decimal Amount, string Currency, DividendFrequency Frequency, DateOnly? PayDate = null)
{
    public Payment ToPayment() => new(ExDate, Amount, Currency);
}
