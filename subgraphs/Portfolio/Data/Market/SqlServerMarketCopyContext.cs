using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>Gives SQL Server migrations of its own.</summary>
public sealed class SqlServerMarketCopyContext(DbContextOptions<SqlServerMarketCopyContext> options) : MarketCopyContext(options);
