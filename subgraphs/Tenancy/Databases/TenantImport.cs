using System.Reflection;
using Subgraphs.Storage.Importing;

namespace Subgraphs.Tenancy.Databases;

/// <summary>An import into one tenant's database whose every row is checked: bulk commands pass no change tracker.</summary>
internal sealed class TenantImport(DatabaseImport import, Guid tenantId) : DatabaseImport
{
    public override ImportSource Source => import.Source;

    public override int RefusedRows => import.RefusedRows;

    public override IEnumerable<RefusedRow> Refused => import.Refused;

    public override IEnumerable<ImportStage> Stages() => import.Stages().Select(Guard);

    private ImportStage Guard(ImportStage stage)
    {
        var owner = stage.EntityType.GetProperty(TenantContext.TenantProperty, BindingFlags.Public | BindingFlags.Instance)
            ?? throw new ForeignRowException($"{stage.EntityType.Name} has no {TenantContext.TenantProperty} and was to be imported for a tenant.");
        return stage.WithRows(stage.Rows.Select(row => Equals(owner.GetValue(row), tenantId)
            ? row
            : throw new ForeignRowException($"A {stage.EntityType.Name} of another tenant was to be imported.")));
    }
}
