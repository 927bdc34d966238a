using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Deadlines;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Monitoring;
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

    /// <summary>One statement where nothing has changed; three, and four for each two hundred portfolios, where something has.</summary>
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
            var own = await db.Overrides.AsNoTracking()
                .Where(row => row.RuleId == DepreciationNotices.RuleId || row.RuleId == LeveragedNotices.RuleId)
                .ToDictionaryAsync(row => row.RuleId, StringComparer.Ordinal, cancellationToken);
            foreach (var chunk in changed.Chunk(200))
            {
                string[] ids = [.. chunk.Select(mark => mark.PortfolioId)];
                var last = chunk.Max(mark => mark.CopiedTo);
                List<ClientNotice> found =
                [
                    .. await FindAsync(db, ids, last, date => RuleOn(activation, DepreciationNotices.RuleId, own, date), cancellationToken),
                    .. await FindLeveragedAsync(db, ids, last, date => RuleOn(activation, LeveragedNotices.RuleId, own, date), cancellationToken),
                ];
                await AddAsync(db, found, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
        }

        foreach (var mark in changed)
        {
            _seen[(db.TenantId, mark.PortfolioId)] = (mark.CopiedTo, mark.Revision);
        }
    }

    private async Task<IReadOnlyList<ClientNotice>> FindAsync(ComplianceContext db, string[] ids, DateOnly last, Func<DateOnly, EffectiveRule?> ruleOn, CancellationToken cancellationToken)
    {
        var from = From(last);
        var states = await db.PortfolioStates.AsNoTracking()
            .Where(row => ids.Contains(row.PortfolioId) && row.Date >= from && row.NetAssets != null && row.Kind == PortfolioKind.Discretionary)
            .OrderBy(row => row.Date)
            .Select(row => new { row.PortfolioId, row.Date, row.BaseCurrency, NetAssets = row.NetAssets!.Value })
            .ToListAsync(cancellationToken);
        var calendar = CalendarOf(DepreciationNotices.RuleId);
        return [.. states.GroupBy(row => row.PortfolioId, StringComparer.Ordinal)
            .SelectMany(group => DepreciationNotices.Of(db.TenantId, group.Key, group.First().BaseCurrency, [.. group.Select(row => (row.Date, row.NetAssets))], ruleOn, calendar))];
    }

    /// <summary>Only retail clients' portfolios are read with what they hold.</summary>
    private async Task<IReadOnlyList<ClientNotice>> FindLeveragedAsync(
        ComplianceContext db, string[] ids, DateOnly last, Func<DateOnly, EffectiveRule?> ruleOn, CancellationToken cancellationToken)
    {
        var from = From(last);
        var states = await db.PortfolioStates.AsNoTracking()
            .Where(row => ids.Contains(row.PortfolioId) && row.Date >= from && row.ClientClassification == ClientClassification.Retail
                && (row.Kind == PortfolioKind.Discretionary || row.Kind == PortfolioKind.Advisory))
            .OrderBy(row => row.Date)
            .ToListAsync(cancellationToken);
        var told = (await db.ClientNotices.AsNoTracking()
                .Where(row => ids.Contains(row.PortfolioId) && row.RuleId == LeveragedNotices.RuleId && row.ReachedOn < from)
                .Select(row => new { row.PortfolioId, row.Isin, row.PeriodStart, row.Level })
                .ToListAsync(cancellationToken))
            .ToLookup(row => row.PortfolioId, StringComparer.Ordinal);
        var calendar = CalendarOf(LeveragedNotices.RuleId);
        return
        [
            .. states.GroupBy(row => row.PortfolioId, StringComparer.Ordinal).SelectMany(portfolio => LeveragedNotices.Of(
                db.TenantId,
                portfolio.Key,
                portfolio.SelectMany(Leveraged),
                told[portfolio.Key].GroupBy(row => (row.Isin!, row.PeriodStart)).ToDictionary(levels => levels.Key, levels => levels.Max(row => row.Level)),
                ruleOn,
                calendar)),
        ];
    }

    private static IEnumerable<HeldLeveraged> Leveraged(PortfolioState state)
        => state.Lines.Where(line => line is { InitialPrice: not null, OpenedOn: not null, Price: not null })
            .Select(line => new HeldLeveraged(
                state.Date, line.Isin, line.OpenedOn!.Value, line.Quantity, line.InitialPrice!.Value, line.Price!.Value, line.Currency, state.ClientClassification));

    private static async Task AddAsync(ComplianceContext db, IReadOnlyList<ClientNotice> found, CancellationToken cancellationToken)
    {
        string[] foundIds = [.. found.Select(notice => notice.Id)];
        if (foundIds.Length == 0)
        {
            return;
        }

        var known = (await db.ClientNotices.AsNoTracking().Where(row => foundIds.Contains(row.Id)).Select(row => row.Id).ToListAsync(cancellationToken)).ToHashSet(StringComparer.Ordinal);
        db.Append<ClientNotice>([.. found.Where(notice => !known.Contains(notice.Id))]);
    }

    private AuthorityCalendar CalendarOf(string ruleId) => AuthorityCalendar.For(rules.FindRegime(rules.FindRule(ruleId)!.Regime)?.Jurisdiction);

    /// <summary>The first day that is looked at.</summary>
    private static DateOnly From(DateOnly last) => DepreciationNotices.QuarterStart(last).AddMonths(-MonthsOfQuarter * (PeriodsBack - 1)).AddDays(-LongestGapDays);

    private EffectiveRule? RuleOn(RegimeActivation activation, string ruleId, Dictionary<string, RuleOverride> own, DateOnly date)
        => activation.IsActiveOn(date) && rules.FindRule(ruleId, date) is { } rule ? EffectiveRule.Of(rule, own.GetValueOrDefault(ruleId)) : null;
}
