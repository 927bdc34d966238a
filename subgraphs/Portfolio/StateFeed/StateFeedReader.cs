using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.StateFeed;

/// <summary>Walks the portfolios of one tenant from one weekday to the next: four statements, however many portfolios and days.</summary>
internal sealed class StateFeedReader(PortfolioContext db, MarketCopy market)
{
    /// <summary>More states of a portfolio are never answered at once.</summary>
    public const int MaxStates = 130;

    /// <param name="request">What the follower has.</param>
    /// <param name="to">The last date for which there are prices.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<StateFeedAnswer> ReadAsync(StateFeedRequest request, DateOnly to, CancellationToken cancellationToken)
    {
        string[] ids = await db.Portfolios.Select(portfolio => portfolio.Id).ToArrayAsync(cancellationToken);
        var books = await new PortfolioBooks(db, market).ReadAsync(ids, to, cancellationToken);
        var marks = request.Marks.ToDictionary(mark => mark.PortfolioId, StringComparer.Ordinal);
        List<StateFeedPortfolio> portfolios = [];
        foreach (var id in ids.Order(StringComparer.Ordinal))
        {
            var rates = await market.GetRateHistoryAsync(books[id].Currencies, cancellationToken);
            portfolios.Add(Read(books[id], rates, request, marks.GetValueOrDefault(id), to));
        }

        return new StateFeedAnswer(to, portfolios);
    }

    private static StateFeedPortfolio Read(PortfolioBook book, RateHistory rates, StateFeedRequest request, StateFeedMark? mark, DateOnly to)
    {
        var isRestated = mark is not null && mark.Revision != BookRevision.Of(book, mark.Date);
        var from = mark is null || isRestated ? Later(request.From, book.Portfolio.InceptionDate) : mark.Date.AddDays(1);
        var limit = Math.Clamp(request.Limit, 1, MaxStates);
        var dates = Weekdays(from, to).Take(limit + 1).ToList();
        var states = States(book, rates, from, [.. dates.Take(limit)]);
        return new StateFeedPortfolio
        {
            PortfolioId = book.Portfolio.Id,
            Kind = book.Portfolio.Kind,
            ClientClassification = book.Portfolio.ClientClassification,
            BaseCurrency = book.Portfolio.BaseCurrency,
            IsRestated = isRestated,
            IsComplete = dates.Count <= limit,
            Revision = states.Count > 0 ? BookRevision.Of(book, states[^1].Date) : mark?.Revision ?? BookRevision.Of(book, to),
            States = states,
        };
    }

    private static List<StateFeedState> States(PortfolioBook book, RateHistory rates, DateOnly from, IReadOnlyList<DateOnly> dates)
    {
        var timeline = book.Timeline();
        var trades = book.Trades.Where(trade => trade.IsExecuted && trade.TradeDate >= from).OrderBy(trade => trade.TradeDate).ToList();
        var previous = from.AddDays(-1);
        var seen = 0;
        List<StateFeedState> states = [];
        foreach (var date in dates)
        {
            timeline.AdvanceTo(date);
            var traded = trades.Skip(seen).TakeWhile(trade => trade.TradeDate <= date).ToList();
            seen += traded.Count;
            var valuation = PortfolioValuer.Value(book, timeline, date, rates);
            var table = rates.On(date);
            var positions = timeline.Positions.ToDictionary(position => position.Isin, StringComparer.Ordinal);
            var lines = positions.Keys.Union(traded.Select(trade => trade.Isin), StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(isin => Line(
                    isin, positions.GetValueOrDefault(isin), [.. traded.Where(trade => trade.Isin == isin)], book, table, previous, date))
                .ToList();
            states.Add(new StateFeedState(date, valuation is null ? null : Rounding.Figure(valuation.NetAssetValue), lines));
            previous = date;
        }

        return states;
    }

    private static StateFeedLine Line(
        string isin, Position? position, IReadOnlyList<Trade> traded, PortfolioBook book, FxTable rates, DateOnly previous, DateOnly date)
    {
        var instrument = book.Instruments.GetValueOrDefault(isin);
        var price = instrument?.PriceOn(date);
        var currency = price?.Currency ?? position?.Currency ?? traded[0].Currency;
        var quantity = position?.Quantity ?? 0;
        var unit = (price?.Close ?? position?.AverageCost ?? 0) * (rates.Rate(currency, book.Portfolio.BaseCurrency) ?? 0);
        return new StateFeedLine
        {
            Isin = isin,
            IssuerLei = instrument?.IssuerLei,
            Quantity = quantity,
            Traded = traded.Sum(trade => trade.Side == TradeSide.Buy ? trade.Quantity : -trade.Quantity),
            Bought = traded.Where(trade => trade.Side == TradeSide.Buy).Sum(trade => trade.Quantity),
            SplitRatio = (instrument?.Splits ?? []).Where(split => split.ExDate > previous && split.ExDate <= date).Aggregate(1m, (ratio, split) => ratio * split.Ratio),
            VotingFraction = instrument?.VotingFraction(quantity, date) is { } fraction ? Rounding.Figure(fraction) : null,
            Price = price?.Close,
            Currency = currency,
            Value = Rounding.Figure(quantity * unit),
            UnitValue = Rounding.Figure(unit),
        };
    }

    private static IEnumerable<DateOnly> Weekdays(DateOnly from, DateOnly to)
    {
        for (var date = from; date <= to; date = date.AddDays(1))
        {
            if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            {
                yield return date;
            }
        }
    }

    private static DateOnly Later(DateOnly left, DateOnly right) => left > right ? left : right;
}
