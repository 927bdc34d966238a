using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Dividends;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>Payments of a policy since the listing, with their four dates; the last ones are declared and still to come.</summary>
internal static class DividendGenerator
{
    private const int DeclaredAheadDays = 32;

    public static IReadOnlyList<DividendRecord> Generate(InstrumentRecord instrument, IssuerProfile profile, SessionCalendar calendar)
    {
        if (profile.Dividends is not { } policy)
        {
            return [];
        }

        var payments = new List<(DateOnly ExDate, decimal Amount, DividendKind Kind)>();
        for (var year = profile.ListedOn.Year; year <= SampleMarket.FinalSession.Year + 1; year++)
        {
            foreach (var month in policy.Months)
            {
                var exDate = calendar.OnOrAfter(new DateOnly(year, month, policy.Day));
                var amount = decimal.Round(policy.AnnualAmount(year) / policy.Months.Count / SplitsUntil(profile, exDate), policy.Decimals);
                payments.Add((exDate, amount, DividendKind.Regular));
            }
        }

        payments.AddRange(policy.Specials.Select(special => (calendar.OnOrAfter(special.ExDate), special.Amount, DividendKind.Special)));
        var frequency = FrequencyInference.FromPaymentsPerYear(policy.Months.Count);
        return
        [
            .. payments
                .Where(payment => payment.Amount > 0m && payment.ExDate.AddDays(-DeclaredAheadDays) <= SampleMarket.FinalSession)
                .OrderBy(payment => payment.ExDate)
                .Select(payment => Describe(instrument, profile, calendar, payment, frequency)),
        ];
    }

    private static DividendRecord Describe(
        InstrumentRecord instrument,
        IssuerProfile profile,
        SessionCalendar calendar,
        (DateOnly ExDate, decimal Amount, DividendKind Kind) payment,
        DividendFrequency frequency)
    {
        var later = profile.Splits.Where(split => split.ExDate > payment.ExDate).Aggregate(1m, (product, split) => product * split.Ratio);
        var payDate = calendar.AddSessions(payment.ExDate, 15);
        return new DividendRecord
        {
            Isin = instrument.Isin,
            ExDate = payment.ExDate,
            DeclarationDate = calendar.OnOrBefore(payment.ExDate.AddDays(-DeclaredAheadDays)),
            RecordDate = SettlementLags.RecordDate(instrument.PrimaryMic, payment.ExDate),
            PayDate = payDate,
            AmountAsPaid = payment.Amount,
            SplitFactor = later,
            AmountSplitAdjusted = decimal.Round(payment.Amount / later, 6),
            Currency = instrument.Currency,
            Kind = payment.Kind,
            Status = StatusOn(SampleMarket.FinalSession, payment.ExDate, payDate),
            Frequency = payment.Kind == DividendKind.Regular ? frequency : DividendFrequency.Irregular,
            Source = SampleMarket.Source,
        };
    }

    private static DividendStatus StatusOn(DateOnly today, DateOnly exDate, DateOnly payDate)
    {
        if (exDate > today)
        {
            return DividendStatus.Declared;
        }

        return payDate > today ? DividendStatus.Confirmed : DividendStatus.Paid;
    }

    private static decimal SplitsUntil(IssuerProfile profile, DateOnly exDate)
        => profile.Splits.Where(split => split.ExDate <= exDate).Aggregate(1m, (product, split) => product * split.Ratio);
}
