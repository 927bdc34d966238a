using Microsoft.EntityFrameworkCore;

namespace Subgraphs.DividendHistory.Data.Tenants;

/// <summary>Gives SQLite migrations of its own.</summary>
internal sealed class SqliteReinvestmentContext(DbContextOptions<SqliteReinvestmentContext> options, Guid tenantId) : ReinvestmentContext(options, tenantId);
