using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Compliance.Data;

/// <summary>Gives SQLite migrations of its own.</summary>
public sealed class SqlitePriceRunContext(DbContextOptions<SqlitePriceRunContext> options) : PriceRunContext(options);
