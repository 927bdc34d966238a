using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Markets.Calendars;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.MarketData.Types;

[ObjectType<EtfProfile>(Ignore = [nameof(EtfProfile.Isin)])]
internal static class EtfProfileType
{
    /// <summary>How far before the period its basis, the last value before, may lie.</summary>
    private const int MaxBasisDays = 14;

    /// <summary>Ten years and their leap days.</summary>
    private const int MaxDays = 3653;

    [BatchResolver, RequiresScopes("market-data:eod"), Cost(8)]
    [GraphQLDescription("Price returns of fund and index over the sessions of the period, from the last values before it; null with fewer than two common sessions.")]
    public static async Task<IReadOnlyList<TrackingStats?>> GetTrackingStatsAsync(
        [Parent(nameof(EtfProfile.Isin), nameof(EtfProfile.Benchmark))] IReadOnlyList<EtfProfile> funds,
        DateOnly from,
        DateOnly to,
        MarketDataContext db,
        BusinessDates dates,
        CallerContext caller,
        CancellationToken cancellationToken)
    {
        if (to < from)
        {
            throw new GraphQLException(MarketDataErrorCodes.InvalidRange, "The range ends before it starts.") { InputPath = "to" };
        }

        if (to.DayNumber - from.DayNumber > MaxDays)
        {
            throw new GraphQLException(MarketDataErrorCodes.TrackingWindow, "Tracking is computed over at most ten years.") { InputPath = "from" };
        }

        var today = dates.Of(caller);
        var until = to < today ? to : today;
        var since = from.DaysBefore(MaxBasisDays);
        var isins = funds.Select(fund => fund.Isin).Distinct().ToList();
        var ids = funds.Select(fund => fund.Benchmark.Id).Distinct().ToList();
        var closes = (await db.Bars.Where(bar => isins.Contains(bar.Isin) && bar.Date >= since && bar.Date <= until)
                .Select(bar => new { bar.Isin, bar.Date, bar.Close }).ToListAsync(cancellationToken))
            .ToLookup(bar => bar.Isin, StringComparer.Ordinal);
        var levels = (await db.IndexLevels.Where(level => ids.Contains(level.IndexId) && level.Date >= since && level.Date <= until).ToListAsync(cancellationToken))
            .ToLookup(level => level.IndexId, StringComparer.Ordinal);
        var splits = await db.ReadSplitsAsync(isins, today, cancellationToken);
        return
        [
            .. funds.Select(fund =>
            {
                var factors = new PriceFactors(splits[fund.Isin]);
                var byDate = levels[fund.Benchmark.Id].ToDictionary(level => level.Date, level => level.Level);
                var common = closes[fund.Isin]
                    .Where(bar => byDate.ContainsKey(bar.Date))
                    .OrderBy(bar => bar.Date)
                    .Select(bar => (bar.Date, Fund: bar.Close / factors.Shares(bar.Date), Index: byDate[bar.Date]))
                    .ToList();
                var basis = Math.Max(0, common.FindLastIndex(value => value.Date < from));
                return TrackingStats.Of(common.GetRange(basis, common.Count - basis));
            }),
        ];
    }
}
