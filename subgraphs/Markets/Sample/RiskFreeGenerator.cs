using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>Invented rates without risk, told anew each quarter and never changed: figures can be followed by hand.</summary>
internal static class RiskFreeGenerator
{
    private static readonly (string Currency, decimal Rate)[] Rates =
    [
        ("AUD", 0.025m), ("CAD", 0.02m), ("CHF", 0.005m), ("EUR", 0.01m), ("GBP", 0.02m), ("HKD", 0.02m), ("JPY", 0.001m), ("KRW", 0.025m), ("SGD", 0.015m), ("USD", 0.02m),
    ];

    public static IEnumerable<RiskFreeRateRecord> Generate()
    {
        foreach (var (currency, rate) in Rates)
        {
            for (var date = new DateOnly(SampleMarket.FirstSession.Year, 1, 1); date <= SampleMarket.FinalSession; date = date.AddMonths(3))
            {
                yield return new RiskFreeRateRecord(date, currency, rate, SampleMarket.Source);
            }
        }
    }
}
