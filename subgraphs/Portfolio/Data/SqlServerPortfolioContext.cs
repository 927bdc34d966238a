using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Portfolio.Data;

/// <summary>Gives SQL Server migrations of its own.</summary>
public sealed class SqlServerPortfolioContext(DbContextOptions<SqlServerPortfolioContext> options, Guid tenantId) : PortfolioContext(options, tenantId);
