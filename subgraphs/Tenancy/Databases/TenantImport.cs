using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Tenancy.Databases;

/// <summary>
/// An import into one tenant's database whose every row is checked and sealed: bulk commands pass no change tracker. The database's first data
/// key comes before the rows.
/// </summary>
/// <param name="import">The rows.</param>
/// <param name="tenantId">Whose.</param>
/// <param name="model">Tells which columns are sealed.</param>
/// <param name="first">The first data key; null where the database is there already and nothing will be imported.</param>
internal sealed class TenantImport(DatabaseImport import, Guid tenantId, IModel model, (DataKey Row, OpenedKeys Keys)? first) : DatabaseImport
{
    public override ImportSource Source => import.Source;

    public override int RefusedRows => import.RefusedRows;

    public override IEnumerable<RefusedRow> Refused => import.Refused;

    public override IEnumerable<ImportStage> Stages()
    {
        if (first is { } key)
        {
            yield return ImportStage.Of("data-keys", 1, [key.Row]);
        }

        foreach (var stage in import.Stages())
        {
            yield return Guard(stage);
        }
    }

    private ImportStage Guard(ImportStage stage)
    {
        var owner = stage.EntityType.GetProperty(TenantContext.TenantProperty, BindingFlags.Public | BindingFlags.Instance)
            ?? throw new ForeignRowException($"{stage.EntityType.Name} has no {TenantContext.TenantProperty} and was to be imported for a tenant.");
        var columns = model.FindEntityType(stage.EntityType) is { } entityType ? SealedColumn.Of(entityType) : [];
        return stage.WithRows(stage.Rows.Select(row =>
        {
            if (!Equals(owner.GetValue(row), tenantId))
            {
                throw new ForeignRowException($"A {stage.EntityType.Name} of another tenant was to be imported.");
            }

            foreach (var column in columns)
            {
                Seal(column, row);
            }

            return row;
        }));
    }

    private void Seal(SealedColumn column, object row)
    {
        if (column.Read(row) is { IsSealed: false } value)
        {
            var keys = first?.Keys ?? throw new InvalidOperationException("Sensitive rows were to be imported into a database that has no data key yet.");
            column.Write(row, keys.Seal(column.AddressIn(tenantId, row), value.ToPlain()));
        }
    }
}
