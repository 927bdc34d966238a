using Microsoft.EntityFrameworkCore;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Feed;

namespace Subgraphs.Portfolio.Data;

/// <content>
/// Every stored change of a trade is numbered in the same transaction, whoever stores it. Two writers that take one number collide on the key and
/// one of them fails, so that a number is never visible before a smaller one.
/// </content>
public abstract partial class PortfolioContext
{
    public DbSet<TradeChange> TradeChanges => Set<TradeChange>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await NumberTradesAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <exception cref="InvalidOperationException">Trades are among the changes: their numbers are read first.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => ChangedTrades().Any()
            ? throw new InvalidOperationException("Trades are saved with SaveChangesAsync.")
            : base.SaveChanges(acceptAllChangesOnSuccess);

    private IEnumerable<Trade> ChangedTrades()
        => ChangeTracker.Entries<Trade>().Where(entry => entry.State is EntityState.Added or EntityState.Modified).Select(entry => entry.Entity);

    private async Task NumberTradesAsync(CancellationToken cancellationToken)
    {
        Trade[] changed = [.. ChangedTrades()];
        if (changed.Length == 0)
        {
            return;
        }

        // Of an attempt that failed before: its numbers may be taken by now.
        foreach (var stale in ChangeTracker.Entries<TradeChange>().Where(entry => entry.State == EntityState.Added).ToArray())
        {
            stale.State = EntityState.Detached;
        }

        var next = (await TradeChanges.MaxAsync(row => (long?)row.Sequence, cancellationToken) ?? 0) + 1;
        TradeChanges.AddRange(changed.Select((trade, index) => new TradeChange { TenantId = TenantId, Sequence = next + index, TradeId = trade.Id }));
    }
}
