using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data;
using Subgraphs.Storage.Databases;
using Tests.Kit.Sql;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>Read-only contexts of the prepared SQLite file; their commands are recorded.</summary>
internal sealed class RecordingContextFactory : IDbContextFactory<DividendHistoryContext>
{
    private readonly DbContextOptions<SqliteDividendHistoryContext> _options;

    public RecordingContextFactory(StorageDatabase database)
    {
        var builder = new DbContextOptionsBuilder<SqliteDividendHistoryContext>().UseQueryTrackingBehavior(QueryTrackingBehavior.NoTracking);
        database.Configure(builder, readOnly: true);
        Sql = SqlRecorder.Attach(builder);
        _options = builder.Options;
    }

    public SqlRecorder Sql { get; }

    public DividendHistoryContext CreateDbContext() => new SqliteDividendHistoryContext(_options);
}
