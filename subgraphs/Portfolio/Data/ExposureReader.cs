using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Data;

/// <summary>What a valued portfolio is exposed to, with the returns of each exposure in the base currency.</summary>
internal sealed class ExposureReader(MarketCopy market)
{
    /// <param name="valuation">What is held.</param>
    /// <param name="benchmarkId">The index that stands in for an instrument without history; null where the portfolio has none.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<(IReadOnlyList<Exposure> Exposures, Func<DateOnly, DateOnly, double?> Proxy)> ReadAsync(
        PortfolioValuation valuation, string? benchmarkId, CancellationToken cancellationToken)
    {
        var baseCurrency = valuation.BaseCurrency;
        var instruments = await market.GetInstrumentsAsync([.. valuation.Positions.Select(position => position.Position.Isin)], cancellationToken);
        var benchmark = await market.GetIndexAsync(benchmarkId, cancellationToken);
        var rates = await market.GetRateHistoryAsync(
            instruments.Values.Select(instrument => instrument.Currency)
                .Concat(valuation.Positions.Select(position => position.Position.Currency))
                .Concat(valuation.Cash.Select(balance => balance.Currency))
                .Append(benchmark?.Currency ?? baseCurrency)
                .Append(baseCurrency),
            cancellationToken);

        var positions = valuation.Positions.Select(position =>
        {
            var instrument = instruments.GetValueOrDefault(position.Position.Isin);
            return new Exposure(
                position.Position.Isin,
                position.MarketValueBase,
                (from, to) => InBase(instrument?.Return(from, to), instrument?.Currency ?? position.Position.Currency, from, to),
                instrument?.Sessions ?? []);
        });
        var cash = valuation.Cash.Where(balance => balance.Currency != baseCurrency).Select(balance => new Exposure(
            balance.Currency,
            balance.Amount * (rates.Rate(balance.Currency, baseCurrency, valuation.AsOf) ?? 0),
            (from, to) => rates.Return(balance.Currency, baseCurrency, from, to),
            []));
        return ([.. positions, .. cash], (from, to) => InBase(benchmark?.Return(from, to), benchmark?.Currency ?? baseCurrency, from, to));

        double? InBase(double? local, string currency, DateOnly from, DateOnly to)
            => local is { } value && rates.Return(currency, baseCurrency, from, to) is { } exchange ? ((1 + value) * (1 + exchange)) - 1 : null;
    }
}
