using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Monitoring.Feed;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>
/// Keeps the read copy of one tenant's portfolios: takes what follows the marks, page by page, each in one transaction with its marks, until there
/// is no more. A page costs the same few statements whatever is on it.
/// </summary>
internal sealed class StateCopy(IPortfolioFeed feed)
{
    private const int PageStates = 130;

    /// <summary>No tenant has so many pages: a feed that never ends is left for the next round.</summary>
    private const int MostPages = 20_000;

    /// <param name="db">The tenant's.</param>
    /// <param name="from">The first date of a portfolio that is new here.</param>
    /// <param name="turn">Taken for each page: other work in the background, and requests, come in between.</param>
    /// <param name="cancellationToken">Keeps what was copied so far.</param>
    /// <returns>The last date for which portfolio has prices.</returns>
    public async Task<DateOnly> RunAsync(ComplianceContext db, DateOnly from, BackgroundTurn turn, CancellationToken cancellationToken)
    {
        var marks = new SortedList<string, MonitoredPortfolio>(
            await db.MonitoredPortfolios.ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken), StringComparer.Ordinal);
        string? after = null;
        var isComplete = true;
        for (var page = 0; ; page++)
        {
            var request = new FeedRequest(from, [.. Behind(marks, after).Select(mark => new FeedMark(mark.PortfolioId, mark.CopiedTo, mark.Revision))], PageStates, after);
            var answer = await feed.ReadAsync(db.TenantId, request, cancellationToken);
            using (await turn.TakeAsync(cancellationToken))
            {
                await TakeAsync(db, marks, [.. answer.Portfolios.Where(portfolio => portfolio.States.Count > 0)], cancellationToken);
            }

            isComplete &= answer.Portfolios.All(portfolio => portfolio.IsComplete);
            if (answer.Next is null)
            {
                if (isComplete || page >= MostPages)
                {
                    return answer.To;
                }

                // Once more from the first portfolio: some have more days than a page takes.
                isComplete = true;
            }

            after = answer.Next;
        }
    }

    private static IEnumerable<MonitoredPortfolio> Behind(SortedList<string, MonitoredPortfolio> marks, string? after)
        => after is null ? marks.Values : marks.Values.SkipWhile(mark => string.CompareOrdinal(mark.PortfolioId, after) <= 0);

    private static async Task TakeAsync(
        ComplianceContext db, SortedList<string, MonitoredPortfolio> marks, IReadOnlyList<FeedPortfolio> portfolios, CancellationToken cancellationToken)
    {
        if (portfolios.Count == 0)
        {
            return;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await DropToldAnewAsync(db, portfolios, cancellationToken);
        foreach (var portfolio in portfolios)
        {
            var last = portfolio.States[^1].Date;
            if (!marks.TryGetValue(portfolio.PortfolioId, out var mark))
            {
                mark = new MonitoredPortfolio { TenantId = db.TenantId, PortfolioId = portfolio.PortfolioId, CopiedTo = last, Revision = portfolio.Revision };
                marks.Add(portfolio.PortfolioId, mark);
                db.MonitoredPortfolios.Add(mark);
            }

            mark.IsRestated |= portfolio.IsRestated;
            (mark.CopiedTo, mark.Revision) = (last, portfolio.Revision);
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.InsertAsync([.. portfolios.SelectMany(portfolio => portfolio.States.Select(state => ToRow(db.TenantId, portfolio, state)))], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>What was copied of days that are told again is not true any more: one statement, and one for each span of such days.</summary>
    private static async Task DropToldAnewAsync(ComplianceContext db, IReadOnlyList<FeedPortfolio> portfolios, CancellationToken cancellationToken)
    {
        var spans = portfolios.ToDictionary(portfolio => portfolio.PortfolioId, portfolio => (First: portfolio.States[0].Date, Last: portfolio.States[^1].Date), StringComparer.Ordinal);
        string[] ids = [.. spans.Keys];
        var (first, last) = (spans.Values.Min(span => span.First), spans.Values.Max(span => span.Last));
        var known = await db.PortfolioStates
            .Where(row => ids.Contains(row.PortfolioId) && row.Date >= first && row.Date <= last)
            .Select(row => new { row.PortfolioId, row.Date })
            .ToListAsync(cancellationToken);
        var outdated = known.Where(row => row.Date >= spans[row.PortfolioId].First && row.Date <= spans[row.PortfolioId].Last)
            .Select(row => row.PortfolioId)
            .Distinct(StringComparer.Ordinal)
            .GroupBy(id => spans[id]);
        foreach (var span in outdated)
        {
            string[] toldAnew = [.. span];
            await db.PortfolioStates
                .Where(row => toldAnew.Contains(row.PortfolioId) && row.Date >= span.Key.First && row.Date <= span.Key.Last)
                .ExecuteDeleteAsync(cancellationToken);
        }
    }

    private static PortfolioState ToRow(Guid tenantId, FeedPortfolio portfolio, FeedState state) => new()
    {
        TenantId = tenantId,
        PortfolioId = portfolio.PortfolioId,
        Date = state.Date,
        Kind = portfolio.Kind,
        ClientClassification = portfolio.ClientClassification,
        BaseCurrency = portfolio.BaseCurrency,
        NetAssets = state.NetAssets,
        Lines = state.Lines,
    };
}
