using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Notices;

namespace Subgraphs.Compliance.Data.Notices;

/// <summary>
/// Finds what clients have to be told of a tenant's portfolios, in the copied states of the running reporting period and the one before it. What was
/// found once stays, as a holding that crosses back keeps its obligation.
/// </summary>
internal sealed class NoticeWatch(RuleBook rules)
{
    private const int PeriodsBack = 2;
    private const int MonthsOfQuarter = 3;

    /// <summary>Before a period's first day there is a weekday within so many days.</summary>
    private const int LongestGapDays = 10;

    private readonly ConcurrentDictionary<(Guid TenantId, string PortfolioId), (DateOnly CopiedTo, string Revision)> _seen = new();

    /// <summary>One statement where nothing has changed; three, and one for each two hundred portfolios, where something has.</summary>
    public async Task RunAsync(ComplianceContext db, CancellationToken cancellationToken)
    {
        var marks = await db.MonitoredPortfolios.AsNoTracking().Select(row => new { row.PortfolioId, row.CopiedTo, row.Revision }).ToListAsync(cancellationToken);
        var changed = marks.Where(mark => !_seen.TryGetValue((db.TenantId, mark.PortfolioId), out var seen) || seen != (mark.CopiedTo, mark.Revision)).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var regime = rules.FindRule(DepreciationNotices.RuleId)!.Regime;
        var activation = await db.Activations.AsNoTracking().SingleOrDefaultAsync(row => row.RegimeCode == regime, cancellationToken);
        if (activation is not null)
        {
            var own = await db.Overrides.AsNoTracking().SingleOrDefaultAsync(row => row.RuleId == DepreciationNotices.RuleId, cancellationToken);
            foreach (var chunk in changed.Chunk(200))
            {
                await FindAsync(db, [.. chunk.Select(mark => mark.PortfolioId)], chunk.Max(mark => mark.CopiedTo), date => RuleOn(activation, own, date), cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        foreach (var mark in changed)
        {
            _seen[(db.TenantId, mark.PortfolioId)] = (mark.CopiedTo, mark.Revision);
        }
    }

    private async Task FindAsync(ComplianceContext db, string[] ids, DateOnly last, Func<DateOnly, EffectiveRule?> ruleOn, CancellationToken cancellationToken)
    {
        var from = DepreciationNotices.QuarterStart(last).AddMonths(-MonthsOfQuarter * (PeriodsBack - 1)).AddDays(-LongestGapDays);
        var states = await db.PortfolioStates.AsNoTracking()
            .Where(row => ids.Contains(row.PortfolioId) && row.Date >= from && row.NetAssets != null && row.Kind == PortfolioKind.Discretionary)
            .OrderBy(row => row.Date)
            .Select(row => new { row.PortfolioId, row.Date, row.BaseCurrency, NetAssets = row.NetAssets!.Value })
            .ToListAsync(cancellationToken);
        var calendar = AuthorityCalendar.For(rules.FindRegime(rules.FindRule(DepreciationNotices.RuleId)!.Regime)?.Jurisdiction);
        var found = states.GroupBy(row => row.PortfolioId, StringComparer.Ordinal)
            .SelectMany(group => DepreciationNotices.Of(db.TenantId, group.Key, group.First().BaseCurrency, [.. group.Select(row => (row.Date, row.NetAssets))], ruleOn, calendar))
            .ToList();
        string[] foundIds = [.. found.Select(notice => notice.Id)];
        if (foundIds.Length == 0)
        {
            return;
        }

        var known = (await db.ClientNotices.AsNoTracking().Where(row => foundIds.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        db.ClientNotices.AddRange(found.Where(notice => !known.Contains(notice.Id)));
    }

    private EffectiveRule? RuleOn(RegimeActivation activation, RuleOverride? own, DateOnly date)
        => activation.IsActiveOn(date) && rules.FindRule(DepreciationNotices.RuleId, date) is { } rule ? EffectiveRule.Of(rule, own) : null;
}
