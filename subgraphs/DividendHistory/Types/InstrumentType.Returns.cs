using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets.Calendars;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Types;

/// <content>Total return: five commands for all instruments of a level.</content>
internal static partial class InstrumentType
{
    /// <summary>A close older than five sessions is stale; any five lie within so many days.</summary>
    private const int DaysBack = 15;

    [BatchResolver]
    [RequiresScopes("dividends:read", "market-data:eod")]
    [Cost(5)]
    [Tag("partner")]
    [GraphQLDescription("Return between two closes with dividends reinvested at the close of their ex-date. Null outside the data, and where a close is missing.")]
    public static async Task<IReadOnlyList<DividendReinvestedReturn?>> GetDividendReinvestedReturnAsync(
        [Parent(nameof(Instrument.Isin))] IReadOnlyList<Instrument> instruments,
        DateOnly from,
        DateOnly to,
        DividendHistoryContext db,
        BusinessDates businessDates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        if (to < from)
        {
            throw new GraphQLException(DividendErrorCodes.PeriodReversed, "to is before from.") { InputPath = "to" };
        }

        var today = businessDates.Of(caller);
        var end = to < today ? to : today;
        if (end < from)
        {
            // The period begins behind the business date: nothing of it is known yet.
            return [.. instruments.Select(_ => (DividendReinvestedReturn?)null)];
        }

        string[] isins = [.. instruments.Select(instrument => instrument.Isin).Distinct(StringComparer.Ordinal)];
        var facts = await DividendFactsReader.ReadAsync(
            db.Coverage.Where(row => isins.Contains(row.Isin)),
            db.Dividends.Where(row => isins.Contains(row.Isin)),
            db.Splits.Where(row => isins.Contains(row.Isin)),
            cancellationToken);
        var currencies = await db.Instruments.Where(row => isins.Contains(row.Isin)).ToDictionaryAsync(row => row.Isin, row => row.Currency, cancellationToken);
        var (beforeFrom, beforeEnd) = (from.DaysBefore(DaysBack), end.DaysBefore(DaysBack));
        var paid = db.Dividends.Where(row => isins.Contains(row.Isin) && row.ExDate > from && row.ExDate <= end);
        var closes = (await db.Closes
                .Where(row => isins.Contains(row.Isin)
                    && ((row.Date > beforeFrom && row.Date <= from) || (row.Date > beforeEnd && row.Date <= end)
                        || paid.Any(payment => payment.Isin == row.Isin && payment.ExDate == row.Date)))
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.Isin);
        return
        [
            .. instruments.Select(instrument => currencies.TryGetValue(instrument.Isin, out var currency) && facts.TryGetValue(instrument.Isin, out var history)
                ? ToReturn(history, closes[instrument.Isin].ToDictionary(row => row.Date, row => row.Close), currency, from, end)
                : null),
        ];
    }

    private static DividendReinvestedReturn? ToReturn(
        DividendFacts facts, IReadOnlyDictionary<DateOnly, decimal> closes, string currency, DateOnly from, DateOnly to)
    {
        if (from < facts.Coverage.From || to > facts.Coverage.To || CloseOn(closes, from) is not { } begin || CloseOn(closes, to) is not { } end)
        {
            return null;
        }

        var cash = facts.Payments.Concat(facts.Others.Where(payment => payment.Kind != Markets.Records.DividendKind.Stock)
            .Select(payment => new Payment(payment.ExDate, payment.Amount, payment.Currency))).Where(payment => payment.ExDate > begin && payment.ExDate <= end).ToList();
        return cash.All(payment => payment.Currency == currency) && DividendReinvestment.Grow(closes, cash, facts.Splits, begin, end) is { } growth
            ? new DividendReinvestedReturn(begin, end, growth.PriceReturn, growth.TotalReturn, growth.Shares, growth.Payments)
            : null;
    }

    /// <summary>The last session with a close on or before a date; null where that is stale.</summary>
    private static DateOnly? CloseOn(IReadOnlyDictionary<DateOnly, decimal> closes, DateOnly date)
        => closes.Keys.Where(session => session <= date).DefaultIfEmpty().Max() is var session && session != default && !PriceAge.IsStale(session, date) ? session : null;
}
