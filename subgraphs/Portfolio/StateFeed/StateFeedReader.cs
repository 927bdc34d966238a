using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Limits;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.StateFeed;

/// <summary>
/// Walks the portfolios of one tenant from one weekday to the next. A page ends when it has enough lines; it takes three statements, and four for
/// each handful of portfolios that have something to tell.
/// </summary>
internal sealed class StateFeedReader(PortfolioContext db, MarketCopy market, ToldRevisions told)
{
    /// <summary>More states of a portfolio are never answered at once.</summary>
    public const int MaxStates = 130;

    /// <summary>Portfolios whose books are in memory at once.</summary>
    private const int BooksAtOnce = 16;

    private readonly PriceBoard _prices = new();

    /// <summary>A page that has so many lines ends with the portfolio that brought it there: some megabytes.</summary>
    public int PageLines { get; init; } = 40_000;

    /// <param name="request">What the follower has.</param>
    /// <param name="to">The last date for which there are prices.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<StateFeedAnswer> ReadAsync(StateFeedRequest request, DateOnly to, CancellationToken cancellationToken)
    {
        // What is read behind this may have more in it; it never has less.
        var stored = await StoredMark.ReadAsync(db, cancellationToken);
        var rows = await db.Portfolios.Select(row => new { row.Id, row.Kind, row.ClientClassification, row.BaseCurrency }).ToListAsync(cancellationToken);
        var marks = request.Marks.ToDictionary(mark => mark.PortfolioId, StringComparer.Ordinal);
        var wanted = rows.Where(row => request.After is null || string.CompareOrdinal(row.Id, request.After) > 0).OrderBy(row => row.Id, StringComparer.Ordinal).ToList();
        List<StateFeedPortfolio> portfolios = [];
        var lines = 0;
        foreach (var chunk in wanted.Chunk(BooksAtOnce))
        {
            var unchanged = chunk
                .Where(row => marks.TryGetValue(row.Id, out var mark) && mark.Date == to && told.IsTrue(db.TenantId, mark, stored))
                .Select(row => row.Id)
                .ToHashSet(StringComparer.Ordinal);
            var books = unchanged.Count == chunk.Length
                ? new Dictionary<string, PortfolioBook>(StringComparer.Ordinal)
                : await new PortfolioBooks(db, market).ReadAsync(chunk.Select(row => row.Id).Where(id => !unchanged.Contains(id)), to, cancellationToken);
            foreach (var row in chunk)
            {
                var mark = marks.GetValueOrDefault(row.Id);
                if (mark is not null && unchanged.Contains(row.Id))
                {
                    portfolios.Add(Unchanged(row.Id, row.Kind, row.ClientClassification, row.BaseCurrency, mark.Revision));
                    continue;
                }

                var book = books[row.Id];
                var portfolio = Read(book, await market.GetRateHistoryAsync(book.Currencies, cancellationToken), request, mark, to);
                portfolios.Add(portfolio);
                if (mark is not null && mark.Date == to && !portfolio.IsRestated)
                {
                    told.Add(db.TenantId, mark, stored);
                }

                lines += portfolio.States.Sum(state => state.Lines.Count);
                if (lines >= PageLines && row.Id != wanted[^1].Id)
                {
                    return new StateFeedAnswer(to, portfolios, row.Id);
                }
            }
        }

        return new StateFeedAnswer(to, portfolios, null);
    }

    private static StateFeedPortfolio Unchanged(string id, PortfolioKind kind, ClientClassification? classification, string baseCurrency, string revision) => new()
    {
        PortfolioId = id,
        Kind = kind,
        ClientClassification = classification,
        BaseCurrency = baseCurrency,
        IsRestated = false,
        IsComplete = true,
        Revision = revision,
        States = [],
    };

    private StateFeedPortfolio Read(PortfolioBook book, RateHistory rates, StateFeedRequest request, StateFeedMark? mark, DateOnly to)
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

    private List<StateFeedState> States(PortfolioBook book, RateHistory rates, DateOnly from, IReadOnlyList<DateOnly> dates)
    {
        List<StateFeedState> states = [];
        if (dates.Count == 0)
        {
            return states;
        }

        var timeline = book.Timeline();
        var trades = book.Trades.Where(trade => trade.IsExecuted && trade.TradeDate >= from).OrderBy(trade => trade.TradeDate).ToList();
        var previous = from.AddDays(-1);
        var seen = 0;
        foreach (var date in dates)
        {
            timeline.AdvanceTo(date);
            var first = seen;
            while (seen < trades.Count && trades[seen].TradeDate <= date)
            {
                seen++;
            }

            var traded = trades.GetRange(first, seen - first).ToLookup(trade => trade.Isin, StringComparer.Ordinal);
            var table = rates.On(date);
            var priceOf = _prices.On(date, book.Instruments);
            var valuation = PortfolioValuer.Value(book, timeline, date, table, priceOf);
            var lines = Held(timeline, traded)
                .Select(held => Line(held.Isin, held.Position, traded[held.Isin], book, priceOf(held.Isin), table, previous, date))
                .ToList();
            states.Add(new StateFeedState(date, valuation is null ? null : Rounding.Figure(valuation.NetAssetValue), lines));
            previous = date;
        }

        return states;
    }

    /// <summary>What is held, and what was traded and is not held any more, by ISIN.</summary>
    private static List<(string Isin, Position? Position)> Held(PortfolioTimeline timeline, ILookup<string, Trade> traded)
    {
        List<(string Isin, Position? Position)> held = [.. timeline.Positions.Select(position => (position.Isin, (Position?)position))];
        if (traded.Count > 0)
        {
            var isins = held.Select(line => line.Isin).ToHashSet(StringComparer.Ordinal);
            held.AddRange(traded.Where(trades => !isins.Contains(trades.Key)).Select(trades => (trades.Key, (Position?)null)));
        }

        held.Sort((left, right) => string.CompareOrdinal(left.Isin, right.Isin));
        return held;
    }

    private static StateFeedLine Line(
        string isin, Position? position, IEnumerable<Trade> traded, PortfolioBook book, ObservedPrice? price, FxTable rates, DateOnly previous, DateOnly date)
    {
        var instrument = book.Instruments.GetValueOrDefault(isin);
        var currency = price?.Currency ?? position?.Currency ?? traded.First().Currency;
        var quantity = position?.Quantity ?? 0;
        var unit = (price?.Close ?? position?.AverageCost ?? 0) * (rates.Rate(currency, book.Portfolio.BaseCurrency) ?? 0);
        var initial = instrument?.IsLeveraged == true && position is not null
            ? InitialPrice.PerShare(book.Trades.Where(trade => trade.Isin == isin), instrument.Splits, date)
            : null;
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
            InitialPrice = initial is { } paid ? Rounding.Figure(paid) : null,
            OpenedOn = initial is null ? null : position!.OpenedOn,
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
