using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Imports.Instruments;

/// <summary>By what a program that serves sees that a tenant's own instruments have changed: the import was another process.</summary>
public static class OwnInstrumentMark
{
    /// <summary>The kind of files of instruments.</summary>
    public const string Instruments = "instruments";

    /// <summary>The kind of files of closes.</summary>
    public const string Closes = "closes";

    /// <summary>The number of files that were stored; nothing takes one back, so that the same number is the same content.</summary>
    public static Task<int> ReadAsync(TenantContext db, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Set<ImportedFile>().CountAsync(row => row.Kind == Instruments || row.Kind == Closes, cancellationToken);
    }
}
