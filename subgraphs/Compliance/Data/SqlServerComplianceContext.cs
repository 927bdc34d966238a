using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Compliance.Data;

/// <summary>Gives SQL Server migrations of its own.</summary>
public sealed class SqlServerComplianceContext(DbContextOptions<SqlServerComplianceContext> options, Guid tenantId) : ComplianceContext(options, tenantId);
