using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Portfolio.Data;

/// <summary>Gives SQLite migrations of its own.</summary>
public sealed class SqlitePortfolioContext(DbContextOptions<SqlitePortfolioContext> options, Guid tenantId) : PortfolioContext(options, tenantId);
