namespace Subgraphs.DividendHistory.Domain.Cashflows;

/// <summary>When cash arrives of which no source says when.</summary>
internal static class PayDates
{
    /// <summary>Days from ex-date to pay date where no payment of the payer tells them: later than most, so that cash is not counted on too soon.</summary>
    private const int UnknownLagDays = 30;

    /// <summary>Days between the ex-date and the pay date of the last payment whose pay date is known; null where none is.</summary>
    public static int? LagOf(IEnumerable<KnownPayment> known)
        => known.LastOrDefault(payment => payment.PayDate is not null) is { PayDate: { } paid } latest ? paid.DayNumber - latest.ExDate.DayNumber : null;

    /// <summary>The pay date, else the ex-date and the payer's usual lag, on a weekday.</summary>
    public static DateOnly Expect(DateOnly exDate, DateOnly? payDate, int? lag)
        => payDate ?? Weekdays.OnOrAfter(exDate.AddDays(lag ?? UnknownLagDays));
}
