using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>Gives SQLite migrations of its own.</summary>
public sealed class SqliteMarketCopyContext(DbContextOptions<SqliteMarketCopyContext> options) : MarketCopyContext(options);
