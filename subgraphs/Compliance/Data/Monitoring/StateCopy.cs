using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data.Monitoring.Feed;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>Keeps the read copy of one tenant's portfolios: takes what follows the marks, page by page, until there is no more.</summary>
internal sealed class StateCopy(IPortfolioFeed feed)
{
    private const int PageStates = 65;

    /// <summary>No portfolio has so many pages: a feed that never ends is left for the next round.</summary>
    private const int MostPages = 200;

    /// <param name="db">The tenant's.</param>
    /// <param name="from">The first date of a portfolio that is new here.</param>
    /// <param name="cancellationToken">Keeps what was copied so far.</param>
    public async Task RunAsync(ComplianceContext db, DateOnly from, CancellationToken cancellationToken)
    {
        var marks = await db.MonitoredPortfolios.ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        for (var page = 0; page < MostPages; page++)
        {
            var request = new FeedRequest(from, [.. marks.Values.Select(mark => new FeedMark(mark.PortfolioId, mark.CopiedTo, mark.Revision))], PageStates);
            var answer = await feed.ReadAsync(db.TenantId, request, cancellationToken);
            foreach (var portfolio in answer.Portfolios.Where(portfolio => portfolio.States.Count > 0))
            {
                await TakeAsync(db, marks, portfolio, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            foreach (var state in db.ChangeTracker.Entries<PortfolioState>().ToList())
            {
                state.State = EntityState.Detached;
            }

            if (answer.Portfolios.All(portfolio => portfolio.IsComplete))
            {
                return;
            }
        }
    }

    private static async Task TakeAsync(
        ComplianceContext db, Dictionary<string, MonitoredPortfolio> marks, FeedPortfolio portfolio, CancellationToken cancellationToken)
    {
        var (first, last) = (portfolio.States[0].Date, portfolio.States[^1].Date);
        var known = await db.PortfolioStates
            .Where(row => row.PortfolioId == portfolio.PortfolioId && row.Date >= first && row.Date <= last)
            .ToDictionaryAsync(row => row.Date, cancellationToken);
        foreach (var state in portfolio.States)
        {
            if (known.TryGetValue(state.Date, out var row))
            {
                (row.Kind, row.ClientClassification, row.BaseCurrency) = (portfolio.Kind, portfolio.ClientClassification, portfolio.BaseCurrency);
                (row.NetAssets, row.Lines) = (state.NetAssets, state.Lines);
            }
            else
            {
                db.PortfolioStates.Add(ToRow(db.TenantId, portfolio, state));
            }
        }

        if (!marks.TryGetValue(portfolio.PortfolioId, out var mark))
        {
            mark = new MonitoredPortfolio { TenantId = db.TenantId, PortfolioId = portfolio.PortfolioId, CopiedTo = last, Revision = portfolio.Revision };
            marks.Add(portfolio.PortfolioId, mark);
            db.MonitoredPortfolios.Add(mark);
        }

        mark.IsRestated |= portfolio.IsRestated;
        (mark.CopiedTo, mark.Revision) = (last, portfolio.Revision);
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
