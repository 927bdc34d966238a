using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Performance;

namespace Subgraphs.Portfolio.Data.Performance;

/// <summary>Walks portfolios of one tenant through a period, session by session, and measures what they did.</summary>
internal sealed class PerformanceCalculator(PortfolioContext db, MarketCopy market, IOptions<PerformanceOptions> options)
{
    /// <summary>The performance of keys; a portfolio that is not the tenant's, or cannot be valued at both ends, is missing. A day between of which no rate is held is left out.</summary>
    public async Task<IReadOnlyDictionary<PerformanceKey, PeriodPerformance>> MeasureAsync(
        IReadOnlyList<PerformanceKey> keys,
        CancellationToken cancellationToken)
    {
        var books = await new PortfolioBooks(db, market).ReadAsync(keys.Select(key => key.PortfolioId), keys.Max(key => key.To), cancellationToken);
        var results = new Dictionary<PerformanceKey, PeriodPerformance>();
        foreach (var key in keys)
        {
            if (books.TryGetValue(key.PortfolioId, out var book)
                && Measure(
                    key,
                    book,
                    await market.GetRateHistoryAsync(book.Currencies, cancellationToken),
                    await market.GetIndexAsync(book.Portfolio.BenchmarkIndexId, cancellationToken),
                    await RiskFreeRates.FindAsync(options.Value, market, book.Portfolio.BaseCurrency, cancellationToken)) is { } performance)
            {
                results.Add(key, performance);
            }
        }

        return results;
    }

    /// <summary>
    /// The performance of a book over a period, from the day before the portfolio began where that lies within; null where it cannot be valued
    /// at both ends, and where it began later.
    /// </summary>
    public static PeriodPerformance? Measure(PerformanceKey asked, PortfolioBook book, RateHistory rates, IndexHistory? benchmark, RiskFreeHistory? riskFree)
    {
        if (!(book.BegunOn <= asked.To))
        {
            return null;
        }

        var key = asked with { From = book.MeasuredFrom(asked.From, asked.To) };
        var baseCurrency = book.Portfolio.BaseCurrency;
        var values = new List<DatedValue>();
        var timeline = book.Timeline();
        timeline.AdvanceTo(key.From);
        timeline.Income.Clear();
        var sessions = Sessions(key, book);
        foreach (var date in ValuationDates(key, book, sessions))
        {
            timeline.AdvanceTo(date);
            if (PortfolioValuer.Value(book, timeline, date, rates) is { } valuation)
            {
                values.Add(new DatedValue(date, valuation.NetAssetValue));
            }
            else if (date == key.From || date == key.To)
            {
                return null;
            }
        }

        var income = Sum(timeline.Income.Select(receipt => (receipt.Dividend.PaidOn, receipt.Dividend.Currency, receipt.Amount)));
        var fees = Sum(book.Trades
            .Where(trade => trade.IsExecuted && trade.TradeDate > key.From && trade.TradeDate <= key.To)
            .Select(trade => (trade.TradeDate, trade.Currency, trade.Fees)));
        if (Flows(key, book, rates) is not { } flows || income is null || fees is null)
        {
            return null;
        }

        var figures = PerformanceFigures.Compute(
            values,
            flows,
            (from, to) => InBase(benchmark, baseCurrency, rates, from, to),
            riskFree is null ? null : riskFree.On,
            sessions);
        return new PeriodPerformance(baseCurrency, figures, income.Value, fees.Value) { Values = values, RiskFreeSource = figures.RiskFreeRate is null ? null : riskFree!.Source };

        decimal? Sum(IEnumerable<(DateOnly Date, string Currency, decimal Amount)> entries)
        {
            var sum = 0m;
            foreach (var (date, currency, amount) in entries)
            {
                if (rates.Rate(currency, baseCurrency, date) is not { } fx)
                {
                    return null;
                }

                sum += amount * fx;
            }

            return Rounding.Figure(sum);
        }
    }

    /// <summary>Every date within a period that a traded instrument has a close of.</summary>
    private static HashSet<DateOnly> Sessions(PerformanceKey key, PortfolioBook book)
        => [.. book.Instruments.Values.SelectMany(instrument => instrument.Sessions.Where(date => date > key.From && date <= key.To))];

    /// <summary>Both ends, every session, and the day before each external flow.</summary>
    private static SortedSet<DateOnly> ValuationDates(PerformanceKey key, PortfolioBook book, HashSet<DateOnly> sessions)
    {
        SortedSet<DateOnly> dates = [key.From, key.To, .. sessions];
        dates.UnionWith(book.Movements
            .Where(movement => movement.IsExternal && movement.Date.AddDays(-1) > key.From && movement.Date <= key.To)
            .Select(movement => movement.Date.AddDays(-1)));
        return dates;
    }

    /// <summary>Deposits and withdrawals in the base currency at the rate of their day; null where a rate is missing.</summary>
    public static List<DatedFlow>? Flows(PerformanceKey key, PortfolioBook book, RateHistory rates)
    {
        var flows = new List<DatedFlow>();
        foreach (var movement in book.Movements.Where(movement => movement.IsExternal && movement.Date > key.From && movement.Date <= key.To))
        {
            if (rates.Rate(movement.Currency, book.Portfolio.BaseCurrency, movement.Date) is not { } rate)
            {
                return null;
            }

            flows.Add(new DatedFlow(movement.Date, movement.Amount * rate));
        }

        return flows;
    }

    private static double? InBase(IndexHistory? benchmark, string baseCurrency, RateHistory rates, DateOnly from, DateOnly to)
        => benchmark?.Return(from, to) is { } local && rates.Return(benchmark.Currency, baseCurrency, from, to) is { } exchange
            ? ((1 + local) * (1 + exchange)) - 1
            : null;
}
