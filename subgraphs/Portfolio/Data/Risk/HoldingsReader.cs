using System.Collections.Concurrent;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Risk;
using Subgraphs.Portfolio.Domain.Stress;

namespace Subgraphs.Portfolio.Data.Risk;

/// <summary>What a valued portfolio holds, with the returns of each holding.</summary>
internal sealed class HoldingsReader(MarketCopy market, Guid tenantId)
{
    /// <param name="valuation">What is held.</param>
    /// <param name="benchmarkId">The index that stands in for an instrument without history; null where the portfolio has none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ValuedHoldings> ReadAsync(PortfolioValuation valuation, string? benchmarkId, CancellationToken cancellationToken)
    {
        var baseCurrency = valuation.BaseCurrency;
        var instruments = await market.GetInstrumentsAsync(tenantId, [.. valuation.Positions.Select(position => position.Position.Isin)], cancellationToken);
        var benchmark = await market.GetIndexAsync(benchmarkId, cancellationToken);
        var rates = await market.GetRateHistoryAsync(
            instruments.Values.Select(instrument => instrument.Currency)
                .Concat(valuation.Positions.Select(position => position.Position.Currency))
                .Concat(valuation.Cash.Select(balance => balance.Currency))
                .Append(benchmark?.Currency ?? baseCurrency)
                .Append(baseCurrency),
            cancellationToken);

        var holdings = new List<StressedHolding>();
        var exposures = new List<Exposure>();
        var exchanged = new ConcurrentDictionary<(string Currency, IReadOnlyList<DateOnly> Dates), double?[]>();
        foreach (var position in valuation.Positions)
        {
            var instrument = instruments.GetValueOrDefault(position.Position.Isin);
            var currency = instrument?.Currency ?? position.Position.Currency;
            Add(
                new StressedHolding(
                    position.Position.Isin,
                    currency,
                    instrument?.Sector,
                    position.MarketValueBase,
                    (from, to) => instrument?.Return(from, to),
                    (from, to) => InBase(instrument?.Return(from, to), currency, from, to)),
                instrument?.Sessions ?? [],
                dates => InBaseAll(instrument?.Returns(dates), currency, dates));
        }

        foreach (var balance in valuation.Cash)
        {
            Add(
                new StressedHolding(
                    null,
                    balance.Currency,
                    null,
                    balance.Amount * (rates.Rate(balance.Currency, baseCurrency, valuation.AsOf) ?? 0),
                    (_, _) => 0,
                    (from, to) => rates.Return(balance.Currency, baseCurrency, from, to)),
                [],
                dates => Exchange(balance.Currency, dates));
        }

        return new ValuedHoldings(
            valuation, holdings, exposures, (from, to) => InBase(benchmark?.Return(from, to), benchmark?.Currency ?? baseCurrency, from, to));

        void Add(StressedHolding holding, IReadOnlyList<DateOnly> sessions, Func<IReadOnlyList<DateOnly>, double?[]> walk)
        {
            holdings.Add(holding);
            exposures.Add(new Exposure(holding.Isin ?? holding.Currency, holding.ValueBase, holding.BaseReturn, sessions) { Walk = walk });
        }

        double? InBase(double? local, string currency, DateOnly from, DateOnly to)
            => local is { } value && rates.Return(currency, baseCurrency, from, to) is { } exchange ? ((1 + value) * (1 + exchange)) - 1 : null;

        // Many positions share a currency: what it did is looked up once for all of them.
        double?[] Exchange(string currency, IReadOnlyList<DateOnly> dates)
            => exchanged.GetOrAdd((currency, dates), key => [.. key.Dates.Skip(1).Select((to, day) => rates.Return(key.Currency, baseCurrency, key.Dates[day], to))]);

        double?[] InBaseAll(double?[]? local, string currency, IReadOnlyList<DateOnly> dates)
        {
            if (local is null)
            {
                return new double?[Math.Max(0, dates.Count - 1)];
            }

            var exchange = Exchange(currency, dates);
            for (var day = 0; day < local.Length; day++)
            {
                local[day] = ((1 + local[day]) * (1 + exchange[day])) - 1;
            }

            return local;
        }
    }
}
