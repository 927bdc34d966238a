using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Compliance.Data;

/// <summary>Gives SQLite migrations of its own.</summary>
public sealed class SqliteComplianceContext(DbContextOptions<SqliteComplianceContext> options, Guid tenantId) : ComplianceContext(options, tenantId);
