using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Data;

namespace Subgraphs.DividendHistory.Tests;

/// <summary>Contexts of one set of options.</summary>
internal sealed class RecordingContextFactory(DbContextOptions<SqliteDividendHistoryContext> options) : IDbContextFactory<DividendHistoryContext>
{
    public DividendHistoryContext CreateDbContext() => new SqliteDividendHistoryContext(options);
}
