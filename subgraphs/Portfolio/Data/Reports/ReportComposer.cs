using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Market;
using Subgraphs.Portfolio.Data.Performance;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Portfolio.Reports.Model;
using Subgraphs.Storage.Databases;

namespace Subgraphs.Portfolio.Data.Reports;

/// <summary>
/// Gathers what a report says: the portfolio's book is read once (three statements, and two more for limits and alerts), everything else is
/// computed from it and from the market copy. Nothing behind the end of the period is looked at.
/// </summary>
internal sealed partial class ReportComposer(MarketCopy market, ReferenceDatabase<MarketCopyContext> source, IOptions<PerformanceOptions> performance)
{
    private const int MostTrades = 300;

    public async Task<ReportContent> ComposeAsync(PortfolioContext db, InvestmentReport report, CancellationToken cancellationToken)
    {
        var books = await new PortfolioBooks(db, market).ReadAsync([report.PortfolioId], report.PeriodTo, cancellationToken);
        var book = books[report.PortfolioId];
        var basis = await ReadBasisAsync(book, report, cancellationToken);
        var isQuarterly = report.Kind == ReportKind.ClientQuarterly;
        var measured = report.Kind == ReportKind.Performance || isQuarterly ? Measure(basis) : null;
        var risk = report.Kind == ReportKind.Risk ? await ReadRiskAsync(db, basis, cancellationToken) : null;
        var income = report.Kind == ReportKind.DividendIncome || isQuarterly ? ReadIncome(basis) : null;
        var holdings = report.Kind == ReportKind.Holdings || isQuarterly ? ReadHoldings(basis) : null;
        var run = source.Run!;
        return new ReportContent
        {
            Kind = report.Kind,
            From = basis.From,
            To = basis.To,
            Subject = new ReportSubject(
                book.Portfolio.Id,
                book.Portfolio.Name,
                book.Portfolio.Kind,
                book.Portfolio.BaseCurrency,
                book.Portfolio.InceptionDate,
                book.Portfolio.BenchmarkIndexId,
                book.Portfolio.ClientClassification,
                book.Portfolio.ClientId),
            Source = new ReportSource(run.SourceLabel, run.IsSimulated, run.LastSession),
            Performance = measured is null ? null : new PerformanceSection(measured, MonthlyReturn.Of(measured.Figures.Index)),
            Results = measured is null ? null : ReadResults(basis),
            Holdings = holdings,
            Risk = risk,
            Income = income,
            Activity = isQuarterly ? ReadActivity(basis) : null,
            Notes = ReadNotes(basis, report.Kind, measured, risk, run.IsSimulated),
        };
    }

    private async Task<ReportBasis> ReadBasisAsync(PortfolioBook book, InvestmentReport report, CancellationToken cancellationToken)
    {
        var from = book.MeasuredFrom(report.PeriodFrom, report.PeriodTo);
        var benchmark = await market.GetIndexAsync(book.Portfolio.BenchmarkIndexId, cancellationToken);
        var rates = await market.GetRateHistoryAsync(book.Currencies.Append(benchmark?.Currency ?? book.Portfolio.BaseCurrency), cancellationToken);
        var timeline = book.Timeline();
        timeline.AdvanceTo(from);
        var begin = PortfolioValuer.Value(book, timeline, from, rates);
        timeline.Income.Clear();
        timeline.AdvanceTo(report.PeriodTo);
        var end = PortfolioValuer.Value(book, timeline, report.PeriodTo, rates);
        return new ReportBasis(book, from, report.PeriodTo, begin, end, [.. timeline.Income], rates, benchmark)
        {
            IsBegunWithin = from != report.PeriodFrom,
            RiskFree = await RiskFreeRates.FindAsync(performance.Value, market, book.Portfolio.BaseCurrency, cancellationToken),
        };
    }

    private static PeriodPerformance? Measure(ReportBasis basis)
        => PerformanceCalculator.Measure(new PerformanceKey(basis.Book.Portfolio.Id, basis.From, basis.To), basis.Book, basis.Rates, basis.Benchmark, basis.RiskFree)
            is { Figures.Index.Count: > 1 } measured
                ? measured
                : null;

    private static ResultSection? ReadResults(ReportBasis basis)
    {
        var key = new PerformanceKey(basis.Book.Portfolio.Id, basis.From, basis.To);
        if (basis is not { Begin: { } begin, End: { } end } || PerformanceCalculator.Flows(key, basis.Book, basis.Rates) is not { } flows)
        {
            return null;
        }

        var breakdown = ResultBreakdown.Compute(
            begin,
            end,
            basis.Trades,
            basis.Paid,
            flows,
            (currency, date) => basis.Rates.Rate(currency, basis.Currency, date) ?? throw new InvalidOperationException($"No rate for {currency} on {date:yyyy-MM-dd}."));
        return new ResultSection(breakdown, basis.Names(breakdown.Positions.Select(position => position.Isin)));
    }

    private static ActivitySection ReadActivity(ReportBasis basis)
    {
        var trades = basis.Trades.OrderBy(trade => trade.TradeDate).ThenBy(trade => trade.ExecutedAt).ThenBy(trade => trade.Id, StringComparer.Ordinal).ToList();
        return new ActivitySection(
            [
                .. trades.Take(MostTrades).Select(trade => new TradeRow(
                    trade.TradeDate, trade.Isin, trade.Side, trade.Quantity, trade.Price, trade.Currency, trade.GrossAmount, trade.Fees)),
            ],
            Math.Max(0, trades.Count - MostTrades),
            [
                .. basis.Book.Movements.Where(movement => movement.IsExternal && basis.Holds(movement.Date))
                    .OrderBy(movement => movement.Date)
                    .ThenBy(movement => movement.Id, StringComparer.Ordinal)
                    .Select(movement => new FlowRow(movement.Date, movement.Kind, movement.Amount, movement.Currency)),
            ],
            trades.Sum(trade => trade.Fees * (basis.Rates.Rate(trade.Currency, basis.Currency, trade.TradeDate) ?? 0)),
            basis.Names(trades.Select(trade => trade.Isin)));
    }

    private static List<DataNote> ReadNotes(ReportBasis basis, ReportKind kind, PeriodPerformance? measured, RiskSection? risk, bool isSimulated)
    {
        var notes = new List<DataNote>();
        AddIf(isSimulated, DataNoteKind.Simulated);
        var isOverPeriod = kind is ReportKind.Performance or ReportKind.ClientQuarterly;
        AddIf(basis.IsBegunWithin && kind is not ReportKind.Holdings and not ReportKind.Risk, DataNoteKind.BegunWithin, basis.From.AddDays(1).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        AddIf((isOverPeriod && measured is null) || basis.End is null, DataNoteKind.NotMeasured);
        AddIf(measured is { Figures.BenchmarkReturn: null }, DataNoteKind.NoBenchmark);
        AddIf(kind == ReportKind.Performance && measured is { Figures.RiskFreeRate: null }, DataNoteKind.NoRiskFreeRate, basis.Currency);
        AddIf(risk is { Figures.Count: 0 }, DataNoteKind.ShortHistory);
        AddIf(basis.Proxied.Count > 0, DataNoteKind.ProxiedReturns, [.. basis.Proxied]);
        AddIf(kind is ReportKind.DividendIncome or ReportKind.ClientQuarterly, DataNoteKind.GrossDividends);
        if (basis.End is { } end && kind != ReportKind.DividendIncome)
        {
            var stale = end.Positions.Where(position => position is { IsStale: true, Price: not null })
                .Select(position => $"{basis.Symbol(position.Position.Isin)} ({position.Price!.Date:yyyy-MM-dd})")
                .ToList();
            AddIf(stale.Count > 0, DataNoteKind.StalePrices, [.. stale]);
            var unpriced = end.Positions.Where(position => position.Price is null).Select(position => position.Position.Isin).ToList();
            AddIf(unpriced.Count > 0, DataNoteKind.NoPrices, [.. unpriced]);
            var earlier = end.Positions.Where(position => !position.IsStale && position.Price!.Date < basis.To).Select(position => position.Price!.Date).ToList();
            AddIf(earlier.Count > 0, DataNoteKind.NoSession, earlier.Count > 0 ? earlier.Min().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) : "");
        }

        return notes;

        void AddIf(bool holds, DataNoteKind note, params IReadOnlyList<string> items)
        {
            if (holds)
            {
                notes.Add(new DataNote(note, items));
            }
        }
    }
}
