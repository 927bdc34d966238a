using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Data.Trades;
using Subgraphs.Compliance.Data.TransactionReports;
using Subgraphs.Compliance.Domain.Anomalies;
using Subgraphs.Compliance.Domain.BestExecution;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>What this subgraph adds to <c>Trade</c>: null for a trade that it was not told yet.</summary>
[ObjectType<Trade>]
[Key("id")]
internal static class TradeType
{
    [BatchResolver, RequiresScopes("compliance:report")]
    public static async Task<IReadOnlyList<TransactionReport?>> GetTransactionReportAsync(
        [Parent(nameof(Trade.Id))] IReadOnlyList<Trade> trades, ComplianceContext db, TimeProvider time, CancellationToken cancellationToken)
    {
        var reports = await TransactionReportReader.ReadAsync(db, trades.Select(trade => trade.Id), time.GetUtcNow(), cancellationToken);
        return [.. trades.Select(trade => reports.GetValueOrDefault(trade.Id))];
    }

    [BatchResolver, RequiresScopes("compliance:report")]
    public static async Task<IReadOnlyList<ExecutionEvidence?>> GetBestExecutionAsync(
        [Parent(nameof(Trade.Id))] IReadOnlyList<Trade> trades, ComplianceContext db, PriceRunContext prices, CancellationToken cancellationToken)
    {
        string[] ids = [.. trades.Select(trade => trade.Id).Distinct(StringComparer.Ordinal)];
        var copies = await db.Trades.AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, StringComparer.Ordinal, cancellationToken);
        var market = await TradeMarketReader.ReadAsync(db, prices, copies.Values, [], cancellationToken);
        return [.. trades.Select(trade => copies.TryGetValue(trade.Id, out var copy) ? ExecutionEvidence.Of(copy, market) : null)];
    }

    /// <summary>What stood out, and what could not be judged.</summary>
    [BatchResolver, RequiresScopes("compliance:anomaly"), ListSize(AssumedSize = 5)]
    public static async Task<IReadOnlyList<IReadOnlyList<TradeObservation>?>> GetAnomaliesAsync(
        [Parent(nameof(Trade.Id))] IReadOnlyList<Trade> trades, ComplianceContext db, CancellationToken cancellationToken)
    {
        string[] ids = [.. trades.Select(trade => trade.Id).Distinct(StringComparer.Ordinal)];
        var observations = (await db.TradeObservations.AsNoTracking().Where(row => ids.Contains(row.TradeId)).OrderBy(row => row.Id).ToListAsync(cancellationToken))
            .ToLookup(row => row.TradeId, StringComparer.Ordinal);
        return [.. trades.Select(trade => observations.Contains(trade.Id) ? FindingsOf(observations[trade.Id]) : null)];
    }

    /// <summary>portfolio says which trades are the tenant's own; here every id is one.</summary>
    [ReferenceResolver]
    public static IReadOnlyList<Trade?> GetTrades(IReadOnlyList<Trade> representations) => representations;

    private static List<TradeObservation> FindingsOf(IEnumerable<TradeObservation> observations)
        => [.. observations.Where(row => row.Outcome != ObservationOutcome.Ordinary)];
}
