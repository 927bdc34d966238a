using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Feed;

namespace Subgraphs.Portfolio.Data;

/// <content>
/// Every stored change of a trade is numbered in the same transaction, whoever stores it. Two writers that take one number collide on the key and
/// one of them fails, so that a number is never visible before a smaller one. A change of trades or cash gives the books concerned another stamp,
/// likewise.
/// </content>
public abstract partial class PortfolioContext
{
    public DbSet<TradeChange> TradeChanges => Set<TradeChange>();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        await NumberTradesAsync(cancellationToken);
        await StampBooksAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <exception cref="InvalidOperationException">Trades or cash are among the changes: numbers and stamps are read first.</exception>
    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => ChangedBooks().Count > 0
            ? throw new InvalidOperationException("Trades and cash are saved with SaveChangesAsync.")
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
    /// <summary>Ids of the portfolios whose trades or cash change.</summary>
    private HashSet<string> ChangedBooks()
        => ChangeTracker.Entries<Trade>().Where(IsChanged).Select(entry => entry.Entity.PortfolioId)
            .Concat(ChangeTracker.Entries<CashMovement>().Where(IsChanged).Select(entry => entry.Entity.PortfolioId))
            .ToHashSet(StringComparer.Ordinal);

    private static bool IsChanged(EntityEntry entry) => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted;

    /// <summary>Drawn and not counted: of two writers that read one stamp neither writes what the other writes.</summary>
    private async Task StampBooksAsync(CancellationToken cancellationToken)
    {
        var changed = ChangedBooks();
        if (changed.Count == 0)
        {
            return;
        }

        var stamps = await BookStamps.AsTracking().Where(row => changed.Contains(row.PortfolioId)).ToDictionaryAsync(row => row.PortfolioId, StringComparer.Ordinal, cancellationToken);
        foreach (var id in changed)
        {
            if (!stamps.TryGetValue(id, out var stamp))
            {
                stamp = new BookStamp { TenantId = TenantId, PortfolioId = id };
                BookStamps.Add(stamp);
            }

            stamp.Value = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        }
    }
}
