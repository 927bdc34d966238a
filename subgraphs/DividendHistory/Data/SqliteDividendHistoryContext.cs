using Microsoft.EntityFrameworkCore;

namespace Subgraphs.DividendHistory.Data;

/// <summary>Gives SQLite migrations of its own.</summary>
internal sealed class SqliteDividendHistoryContext(DbContextOptions<SqliteDividendHistoryContext> options) : DividendHistoryContext(options);
