using Microsoft.EntityFrameworkCore;

namespace Subgraphs.DividendHistory.Data;

/// <summary>Gives SQL Server migrations of its own.</summary>
internal sealed class SqlServerDividendHistoryContext(DbContextOptions<SqlServerDividendHistoryContext> options) : DividendHistoryContext(options);
