using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Data;
using Subgraphs.MarketData.Domain;
using Subgraphs.Server.Loading;
using Subgraphs.Server.Types;

namespace Subgraphs.MarketData.Types;

/// <summary>What only a fund has.</summary>
[ExtendObjectType<Instrument>]
internal static class InstrumentFund
{
    [Tag("partner")]
    [GraphQLDescription("Only for assetClass ETF.")]
    public static async Task<EtfProfile?> GetEtfAsync(
        [Parent(nameof(Instrument.Isin), nameof(Instrument.BenchmarkIndexId), nameof(Instrument.TotalExpenseRatio), nameof(Instrument.Replication))] Instrument instrument,
        IDataLoader<string, MarketIndex> indexById)
        => instrument is { BenchmarkIndexId: { } id, TotalExpenseRatio: { } ratio, Replication: { } replication } && await indexById.LoadAsync(id) is { } benchmark
            ? new EtfProfile(instrument.Isin, benchmark, ratio, replication)
            : null;

    [DataLoader]
    public static async Task<IReadOnlyDictionary<string, MarketIndex>> GetIndexByIdAsync(
        IReadOnlyList<string> ids, MarketDataContext db, CancellationToken cancellationToken)
        => await db.Indices.Where(index => ids.Contains(index.Id)).ToDictionaryAsync(index => index.Id, cancellationToken);
}
