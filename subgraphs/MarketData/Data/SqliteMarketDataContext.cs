using Microsoft.EntityFrameworkCore;

namespace Subgraphs.MarketData.Data;

/// <summary>Gives SQLite migrations of its own.</summary>
public sealed class SqliteMarketDataContext(DbContextOptions<SqliteMarketDataContext> options) : MarketDataContext(options);
