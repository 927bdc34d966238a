using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Compliance.Domain.Evaluation;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>
/// Holds the rules of one tenant against the copied states of its portfolios, date by date: breaches open, go on and are cured; holdings that cross
/// a level make obligations. What was checked is not checked again, except the last date of portfolios that were told anew.
/// </summary>
internal sealed class TenantMonitor(RuleBook rules, PortfolioEvaluation evaluation, IOptions<BreachOptions> options)
{
    /// <summary>Dates that are saved together.</summary>
    private const int WindowDates = 65;

    /// <summary>States in memory at a time, about: the dates of a window are read in slices.</summary>
    private const int SliceStates = 6_500;

    /// <param name="db">The tenant's.</param>
    /// <param name="market">The market copy.</param>
    /// <param name="turn">Taken for each slice: other work in the background, and requests, come in between.</param>
    /// <param name="cancellationToken">Keeps the windows that are complete.</param>
    public async Task RunAsync(ComplianceContext db, MarketFacts market, BackgroundTurn turn, CancellationToken cancellationToken)
    {
        var portfolios = await db.MonitoredPortfolios.ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        var due = portfolios.Values.Where(row => row.IsRestated || row.CheckedTo is null || row.CheckedTo < row.CopiedTo).ToList();
        if (due.Count == 0)
        {
            return;
        }

        market = await market.OfAsync(db, cancellationToken);
        var from = due.Min(row => row.IsRestated && row.CheckedTo == row.CopiedTo ? row.CopiedTo : row.CheckedTo?.AddDays(1) ?? DateOnly.MinValue);
        var dates = await db.PortfolioStates.Where(row => row.Date >= from).Select(row => row.Date).Distinct().OrderBy(date => date).ToListAsync(cancellationToken);
        var round = await MonitorRound.BeginAsync(db, rules, evaluation, market, options.Value, portfolios, from, cancellationToken);
        foreach (var window in dates.Chunk(WindowDates))
        {
            foreach (var slice in window.Chunk(Math.Clamp(SliceStates / portfolios.Count, 1, WindowDates)))
            {
                using (await turn.TakeAsync(cancellationToken))
                {
                    await round.CheckAsync(slice, cancellationToken);
                }
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        foreach (var portfolio in due)
        {
            portfolio.IsRestated = false;
        }

        await db.SaveChangesAsync(cancellationToken);
    }
}
