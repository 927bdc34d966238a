using Microsoft.EntityFrameworkCore;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Tenancy.Databases;

/// <content>
/// Rows that come in numbers: the orders of a proposal, the lines of an allocation. Saving sends SQLite a statement a row; what is appended takes one,
/// however many rows it has.
/// </content>
public abstract partial class TenantContext
{
    private readonly List<Func<CancellationToken, Task>> _appended = [];

    /// <summary>
    /// Stores new rows with the next <c>SaveChangesAsync</c>, behind what is tracked and in its transaction: all of it or nothing. Parents are tracked,
    /// or were appended before. On SQL Server they are tracked too, and go in EF's batches.
    /// </summary>
    /// <param name="rows">Without sealed columns and without rows of their own in navigations. Kept until they are stored, or until <see cref="Forget"/>.</param>
    /// <exception cref="ForeignRowException">One of them is another tenant's.</exception>
    public void Append<TRow>(IReadOnlyCollection<TRow> rows)
        where TRow : class
    {
        ArgumentNullException.ThrowIfNull(rows);
        RequireOwn(rows);
        if (rows.Count == 0)
        {
            return;
        }

        if (Database.IsSqlite())
        {
            _appended.Add(token => BulkRows.InsertAsync(this, rows, token));
        }
        else
        {
            AddRange(rows);
        }
    }

    /// <summary>Lets go of everything that was tracked or appended and is not stored: after a failure, before it is read what is there instead.</summary>
    public void Forget()
    {
        _appended.Clear();
        ChangeTracker.Clear();
    }

    public override int SaveChanges(bool acceptAllChangesOnSuccess)
        => _appended.Count > 0
            ? throw new InvalidOperationException("Appended rows are saved with SaveChangesAsync.")
            : base.SaveChanges(acceptAllChangesOnSuccess);

    /// <exception cref="DbUpdateException">A row is there already, or what it hangs on is not; nothing was stored, and everything is kept.</exception>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        if (_appended.Count == 0)
        {
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        }

        int saved;
        if (Database.CurrentTransaction is not null)
        {
            saved = await SaveAllAsync(cancellationToken);
        }
        else
        {
            await using var transaction = await Database.BeginTransactionAsync(cancellationToken);
            saved = await SaveAllAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        // What is tracked counts as stored only when the rest is: otherwise the next save would leave it out.
        _appended.Clear();
        if (acceptAllChangesOnSuccess)
        {
            ChangeTracker.AcceptAllChanges();
        }

        return saved;
    }

    private async Task<int> SaveAllAsync(CancellationToken cancellationToken)
    {
        var saved = await base.SaveChangesAsync(acceptAllChangesOnSuccess: false, cancellationToken);
        foreach (var insert in _appended)
        {
            await insert(cancellationToken);
        }

        return saved;
    }

    private void RequireOwn<TRow>(IReadOnlyCollection<TRow> rows)
        where TRow : class
    {
        var entityType = Model.FindEntityType(typeof(TRow)) ?? throw new ArgumentException($"{typeof(TRow).Name} is no entity of this database.", nameof(rows));
        if (SealedColumn.Of(entityType).Length > 0)
        {
            throw new NotSupportedException($"{entityType.DisplayName()} has sealed columns: its rows are saved, which seals them.");
        }

        var owner = entityType.FindProperty(TenantProperty)!.GetGetter();
        if (rows.Any(row => !Equals(owner.GetClrValue(row), TenantId)))
        {
            throw new ForeignRowException($"A {entityType.DisplayName()} of another tenant was to be written.");
        }
    }
}
