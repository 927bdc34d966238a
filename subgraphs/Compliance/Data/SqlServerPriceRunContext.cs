using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Compliance.Data;

/// <summary>Gives SQL Server migrations of its own.</summary>
public sealed class SqlServerPriceRunContext(DbContextOptions<SqlServerPriceRunContext> options) : PriceRunContext(options);
