using Microsoft.EntityFrameworkCore;

namespace Subgraphs.MarketData.Data;

/// <summary>Gives SQL Server migrations of its own.</summary>
public sealed class SqlServerMarketDataContext(DbContextOptions<SqlServerMarketDataContext> options) : MarketDataContext(options);
