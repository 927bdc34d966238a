using Subgraphs.DividendHistory.Data;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.DividendHistory.Types;

/// <content>Figures that stand on a close or a snapshot of market-data, and have its date.</content>
internal static partial class InstrumentType
{
    [Requires("lastClose { date price { amount currency } }")]
    [RequiresScopes("dividends:read", "market-data:eod")]
    [Cost(2)]
    [Tag("partner")]
    [GraphQLDescription("Sum of regular dividends with ex-date in the 365 days up to the close date / close price. Null where the close is older than five sessions.")]
    public static async Task<decimal?> GetTrailingYieldAsync(
        [Parent(nameof(Instrument.Isin), nameof(Instrument.LastClose))] Instrument instrument,
        IDataLoader<string, DividendFacts> dividendFacts,
        BusinessDates businessDates,
        CallerContext caller,
        CancellationToken cancellationToken)
        => instrument.LastClose is { } close && !PriceAge.IsStale(close.Date, businessDates.Of(caller))
            && await dividendFacts.LoadAsync(instrument.Isin, cancellationToken) is { } facts && facts.Coverage.CoversYearTo(close.Date)
            ? DividendYield.Trailing(facts.Payments, facts.SplitsAt(close.Date), close.Date, close.Price.Amount, close.Price.Currency)
            : null;

    [Requires("lastClose { date price { amount currency } }")]
    [RequiresScopes("dividends:read", "market-data:eod")]
    [Cost(2)]
    [Tag("partner")]
    [GraphQLDescription("Latest declared regular dividend x frequency / close price. Null where that dividend is older than 365 days or the close older than five sessions.")]
    public static async Task<decimal?> GetForwardYieldAsync(
        [Parent(nameof(Instrument.Isin), nameof(Instrument.LastClose))] Instrument instrument,
        IDataLoader<string, DividendFacts> dividendFacts,
        BusinessDates businessDates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        if (instrument.LastClose is not { } close || PriceAge.IsStale(close.Date, businessDates.Of(caller))
            || await dividendFacts.LoadAsync(instrument.Isin, cancellationToken) is not { } facts || close.Date > facts.Coverage.To)
        {
            return null;
        }

        var latest = facts.LatestKnownAt(close.Date);
        return DividendYield.Forward(
            latest?.ToPayment(),
            latest is null ? null : PaymentFrequency.PerYear(latest.Frequency),
            facts.SplitsAt(close.Date),
            close.Date,
            close.Price.Amount,
            close.Price.Currency);
    }

    [Requires("fundamentals { asOf epsTtm { amount currency } freeCashFlowTtm { amount currency } }")]
    [RequiresScopes("dividends:read", "fundamentals:read")]
    [Cost(3)]
    [Tag("partner")]
    [GraphQLDescription("Trailing regular DPS / trailing EPS of the latest snapshot, coverage = 1 / payout. Dividends are those up to the business date, to the snapshot's own date where it is older than a year: asOf. Null when EPS <= 0.")]
    public static async Task<PayoutMetrics?> GetPayoutAsync(
        [Parent(nameof(Instrument.Isin), nameof(Instrument.Fundamentals))] Instrument instrument,
        IDataLoader<string, DividendFacts> dividendFacts,
        IDataLoader<string, IReadOnlyList<ShareCount>> shareCounts,
        BusinessDates businessDates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        if (instrument.Fundamentals is not { } snapshot || await dividendFacts.LoadAsync(instrument.Isin, cancellationToken) is not { } facts)
        {
            return null;
        }

        var on = Payout.DividendsAt(snapshot.AsOf, businessDates.Of(caller));
        var splits = facts.SplitsAt(on);
        var currency = snapshot.EpsTtm?.Currency ?? facts.Currency;
        if (!facts.Coverage.CoversYearTo(on) || DividendYield.TrailingDps(facts.Payments, splits, on, currency) is not { } dps)
        {
            return null;
        }

        // Per share of one date: what was split since the snapshot has that much less of its earnings a share, and that many more shares.
        var split = splits.FactorAt(snapshot.AsOf);
        var eps = snapshot.EpsTtm?.Amount / split;

        decimal? shares = null;
        if (snapshot.FreeCashFlowTtm is { } cash && cash.Currency == currency)
        {
            shares = (await shareCounts.LoadAsync(instrument.Isin, cancellationToken))?.LastOrDefault(count => count.AsOf <= snapshot.AsOf)?.Shares * split;
        }

        return new PayoutMetrics(
            on,
            new Money(Rounding.Result(dps), currency),
            Payout.Ratio(dps, eps),
            Payout.Coverage(dps, eps),
            Payout.FreeCashFlowRatio(dps, snapshot.FreeCashFlowTtm?.Amount, shares));
    }
}
