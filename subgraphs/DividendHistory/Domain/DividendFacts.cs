namespace Subgraphs.DividendHistory.Domain;

/// <summary>What the metrics of one instrument are computed from.</summary>
/// <param name="Coverage">The window in which its dividends are known.</param>
/// <param name="Known">Regular dividends, cancelled and forecast ones left out, by ex-date.</param>
/// <param name="Splits">All splits.</param>
public sealed record DividendFacts(CoverageWindow Coverage, IReadOnlyList<KnownPayment> Known, IReadOnlyList<Split> Splits)
{
    /// <summary>What was paid beside the regular dividends, by ex-date.</summary>
    public IReadOnlyList<OtherPayment> Others { get; init; } = [];

    /// <summary>The currency of the latest payment; empty where there is none.</summary>
    public string Currency => Known.Count == 0 ? "" : Known[^1].Currency;

    public IEnumerable<Payment> Payments => Known.Select(payment => payment.ToPayment());

    public SplitFactors SplitsAt(DateOnly basis) => new(Splits, basis);

    /// <summary>The years that are complete at a business date and in the data; null where there is none.</summary>
    public DividendSeries? SeriesAt(DateOnly businessDate)
        => DividendSeries.Create(Payments, SplitsAt(businessDate), Coverage.LastCompleteYear(businessDate));

    /// <summary>The payment with the last ex-date of those that were declared, or went ex, by a date.</summary>
    public KnownPayment? LatestKnownAt(DateOnly date)
        => Known.LastOrDefault(payment => DividendState.IsKnown(payment.DeclarationDate, payment.ExDate, date));
}
