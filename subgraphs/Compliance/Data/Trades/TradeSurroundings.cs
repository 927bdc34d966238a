using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain.Anomalies;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>What trades of a batch are seen among: the tenant's earlier observations, the trades within minutes, and what it traded before.</summary>
internal sealed class TradeSurroundings
{
    /// <summary>Of a tenant that deals more in ninety days, the latest: some two thousand trades say as much as all.</summary>
    private const int MaxObservations = 10_000;

    private static readonly TimeSpan Nearness = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, DateTimeOffset> _firstTraded;
    private readonly Dictionary<string, List<CopiedTrade>> _near;
    private readonly IReadOnlyDictionary<string, TradedAccount> _accounts;

    private TradeSurroundings(
        ObservationHistory history, Dictionary<string, DateTimeOffset> firstTraded, Dictionary<string, List<CopiedTrade>> near, IReadOnlyDictionary<string, TradedAccount> accounts)
    {
        History = history;
        _firstTraded = firstTraded;
        _near = near;
        _accounts = accounts;
    }

    public ObservationHistory History { get; }

    /// <summary>Three statements, however many trades.</summary>
    public static async Task<TradeSurroundings> ReadAsync(
        ComplianceContext db, IReadOnlyList<CopiedTrade> trades, IReadOnlyDictionary<string, TradedAccount> accounts, CancellationToken cancellationToken)
    {
        var (first, last) = (trades.Min(trade => trade.ExecutedAt), trades.Max(trade => trade.ExecutedAt));
        string[] ids = [.. trades.Select(trade => trade.Id)];
        string[] isins = [.. trades.Select(trade => trade.Isin).Distinct(StringComparer.Ordinal)];
        var from = first.AddDays(-ObservationHistory.WindowDays);
        var observations = await db.TradeObservations.AsNoTracking()
            .Where(row => row.ExecutedAt >= from && row.ExecutedAt <= last && !ids.Contains(row.TradeId))
            .OrderByDescending(row => row.ExecutedAt)
            .Take(MaxObservations)
            .Select(row => new PastObservation(row.Feature, row.AssetClass, row.Desk, row.TradeId, row.ExecutedAt, row.Value, row.Disposition))
            .ToListAsync(cancellationToken);
        var firstTraded = await db.Trades
            .Where(row => isins.Contains(row.Isin) && !ids.Contains(row.Id) && row.Status != TradeStatus.New && row.Status != TradeStatus.Cancelled)
            .GroupBy(row => row.Isin)
            .Select(group => new { Isin = group.Key, At = group.Min(row => row.ExecutedAt) })
            .ToDictionaryAsync(row => row.Isin, row => row.At, StringComparer.Ordinal, cancellationToken);
        var (early, late) = (first - Nearness, last + Nearness);
        var near = await db.Trades.AsNoTracking()
            .Where(row => isins.Contains(row.Isin) && row.ExecutedAt >= early && row.ExecutedAt <= late && !ids.Contains(row.Id))
            .ToListAsync(cancellationToken);
        return new TradeSurroundings(
            new ObservationHistory(observations),
            firstTraded,
            near.GroupBy(trade => trade.Isin, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.ToList(), StringComparer.Ordinal),
            accounts);
    }

    /// <summary>True where nothing of it was traded before; asked once for each trade, in the order of dealing.</summary>
    public bool IsNewInstrument(CopiedTrade trade)
    {
        var isNew = !_firstTraded.TryGetValue(trade.Isin, out var at) || at > trade.ExecutedAt;
        if (isNew)
        {
            _firstTraded[trade.Isin] = trade.ExecutedAt;
        }

        return isNew;
    }

    /// <summary>
    /// Trades of the instrument that were looked at before this one, and whom they are for; asked once for each trade. So a pair is found once, with
    /// the trade of it that is looked at later.
    /// </summary>
    public IReadOnlyList<(CopiedTrade Trade, string Owner)> Around(CopiedTrade trade)
    {
        if (!_near.TryGetValue(trade.Isin, out var near))
        {
            _near.Add(trade.Isin, near = []);
        }

        (CopiedTrade, string)[] before =
            [.. near.Where(other => _accounts.ContainsKey(other.PortfolioId)).Select(other => (other, _accounts[other.PortfolioId].BeneficialOwner))];
        near.Add(trade);
        return before;
    }
}
