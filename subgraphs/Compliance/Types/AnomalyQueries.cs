using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Anomalies;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>What stood out in the tenant's trades.</summary>
[QueryType]
internal static class AnomalyQueries
{
    /// <summary>A year of rates is a list of twelve.</summary>
    private const int LongestPeriodDays = 3660;

    [RequiresScopes("compliance:anomaly"), Cost(5), ListSize(SlicingArguments = ["first"])]
    [GraphQLDescription("By trade date, both ends included, newest first, none behind the business date; what could not be judged is left out.")]
    public static IQueryable<TradeObservation> GetAnomalies(DateOnly from, DateOnly to, decimal? minScore, ComplianceContext db, CallerContext caller, int first = 50)
    {
        RequirePeriod(from, to);
        var until = BusinessDates.Until(caller, to);
        var rows = db.TradeObservations.AsNoTracking()
            .Where(row => row.Outcome == ObservationOutcome.Anomaly && row.TradeDate >= from && row.TradeDate <= until);
        if (minScore is { } least)
        {
            rows = rows.Where(row => row.Score >= least || row.Score <= -least);
        }

        return rows.OrderByDescending(row => row.ExecutedAt).ThenBy(row => row.Id).Take(first);
    }

    [RequiresScopes("compliance:anomaly"), Cost(5), ListSize(AssumedSize = 12)]
    [GraphQLDescription("How many trades of each month stood out: the target is 0.001 to 0.01.")]
    public static async Task<IReadOnlyList<AnomalyFlagRate>> GetAnomalyFlagRatesAsync(
        DateOnly from, DateOnly to, ComplianceContext db, CallerContext caller, CancellationToken cancellationToken)
    {
        RequirePeriod(from, to);
        var until = BusinessDates.Until(caller, to);
        var trades = await db.Trades
            .Where(row => row.TradeDate >= from && row.TradeDate <= until && row.Status != TradeStatus.New && row.Status != TradeStatus.Cancelled)
            .GroupBy(row => new { row.TradeDate.Year, row.TradeDate.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, Count = group.Count() })
            .ToListAsync(cancellationToken);
        var flagged = await db.TradeObservations
            .Where(row => row.TradeDate >= from && row.TradeDate <= until && row.Outcome == ObservationOutcome.Anomaly && row.Severity != Severity.Info)
            .GroupBy(row => new { row.TradeDate.Year, row.TradeDate.Month })
            .Select(group => new { group.Key.Year, group.Key.Month, Count = group.Select(row => row.TradeId).Distinct().Count() })
            .ToDictionaryAsync(row => (row.Year, row.Month), row => row.Count, cancellationToken);
        return
        [
            .. trades.OrderBy(month => month.Year).ThenBy(month => month.Month)
                .Select(month => new AnomalyFlagRate(new DateOnly(month.Year, month.Month, 1), month.Count, flagged.GetValueOrDefault((month.Year, month.Month)))),
        ];
    }

    private static void RequirePeriod(DateOnly from, DateOnly to)
    {
        if (from > to)
        {
            throw new GraphQLException(ServerErrorCodes.BadInput, "The period ends before it begins.") { InputPath = "to" };
        }

        if (to.DayNumber - from.DayNumber > LongestPeriodDays)
        {
            throw new GraphQLException(ServerErrorCodes.BadInput, $"The period is longer than {LongestPeriodDays} days.") { InputPath = "to" };
        }
    }
}
