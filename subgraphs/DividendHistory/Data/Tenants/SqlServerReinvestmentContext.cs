using Microsoft.EntityFrameworkCore;

namespace Subgraphs.DividendHistory.Data.Tenants;

/// <summary>Gives SQL Server migrations of its own.</summary>
internal sealed class SqlServerReinvestmentContext(DbContextOptions<SqlServerReinvestmentContext> options, Guid tenantId) : ReinvestmentContext(options, tenantId);
