using Subgraphs.Markets.Dividends;

namespace Subgraphs.DividendHistory.Domain.Cashflows;

/// <summary>Regular dividends that are to be expected although they are not declared.</summary>
/// <remarks>
/// From what is known on the business date, and from nothing else:
/// 1. The rhythm is read off the known ex-dates. A payer is forecast where its last gaps are all near its period: one year more than a
///    rhythm of payments, all in one currency, none of whose gaps is below half a period or above one and a half.
/// 2. A payer whose last payment is more than one and a half periods back is suspended; one that paid last less than a year earlier has
///    cut; one whose data ended is unknown. None of them is forecast.
/// 3. The dates are those of the last year, a year later, on or after the same day of the month that is a weekday; those within half a
///    period of the last known payment are that payment.
/// 4. The amount is the last regular one; of a payer of two halves that of the same half, as interim and final differ. Amounts are per
///    share of the business date. The pay date is as many days behind as the last known one was.
/// </remarks>
internal static class DividendForecast
{
    private const int DaysOfYear = 365;
    private const int HalfYearly = 2;

    /// <summary>Predicted payments with ex-date in (<paramref name="businessDate"/>, <paramref name="until"/>], by ex-date.</summary>
    public static IReadOnlyList<ForecastPayment> Predict(DividendFacts facts, DateOnly businessDate, DateOnly until)
    {
        KnownPayment[] known = [.. facts.Known.Where(payment => DividendState.IsKnown(payment.DeclarationDate, payment.ExDate, businessDate))];
        if (businessDate > facts.Coverage.To || known.Length == 0)
        {
            return [];
        }

        var frequency = FrequencyInference.FromExDates([.. known.Select(payment => payment.ExDate)])[^1];
        if (PaymentFrequency.PerYear(frequency) is not { } perYear || known.Length <= perYear)
        {
            return [];
        }

        var splits = facts.SplitsAt(businessDate);
        var last = known[^1];
        var period = DaysOfYear / perYear;
        KnownPayment[] rhythm = [.. known.TakeLast(perYear + 1)];
        if (!IsRegular(rhythm, period) || IsSuspended(last, period, businessDate) || IsCut(rhythm, splits))
        {
            return [];
        }

        var lag = PayDates.LagOf(known);
        var payments = new List<ForecastPayment>();
        for (var years = 1; last.ExDate.AddYears(years - 1) <= until; years++)
        {
            foreach (var model in rhythm.Skip(1))
            {
                var exDate = Weekdays.OnOrAfter(model.ExDate.AddYears(years));
                if (exDate > businessDate && exDate <= until && exDate.DayNumber - last.ExDate.DayNumber > period / 2)
                {
                    var amount = perYear == HalfYearly ? splits.Adjust(model.Amount, model.ExDate) : splits.Adjust(last.Amount, last.ExDate);
                    payments.Add(new ForecastPayment(
                        exDate, lag is { } days ? Weekdays.OnOrAfter(exDate.AddDays(days)) : null, Rounding.Result(amount), last.Currency, frequency, last.ExDate));
                }
            }
        }

        return payments;
    }

    private static bool IsRegular(KnownPayment[] rhythm, int period)
    {
        for (var i = 1; i < rhythm.Length; i++)
        {
            var gap = rhythm[i].ExDate.DayNumber - rhythm[i - 1].ExDate.DayNumber;
            if (2 * gap < period || 2 * gap > 3 * period || rhythm[i].Currency != rhythm[0].Currency)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSuspended(KnownPayment last, int period, DateOnly businessDate)
        => 2 * (businessDate.DayNumber - last.ExDate.DayNumber) > 3 * period;

    private static bool IsCut(KnownPayment[] rhythm, SplitFactors splits)
        => splits.Adjust(rhythm[^1].Amount, rhythm[^1].ExDate) < splits.Adjust(rhythm[0].Amount, rhythm[0].ExDate);
}
