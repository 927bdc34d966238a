using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Domain.Cashflows;

/// <summary>A regular dividend that nobody declared yet.</summary>
/// <param name="ExDate">A weekday.</param>
/// <param name="PayDate">Null where no pay date of the payer is known.</param>
/// <param name="Amount">Gross per share of the business date.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Frequency">The rhythm that it was read off.</param>
/// <param name="LastKnown">Ex-date of the last payment behind it.</param>
internal sealed record ForecastPayment(DateOnly ExDate, DateOnly? PayDate, decimal Amount, string Currency, DividendFrequency Frequency, DateOnly LastKnown);
