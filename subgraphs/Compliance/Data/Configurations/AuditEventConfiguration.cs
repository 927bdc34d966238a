using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class AuditEventConfiguration : IEntityTypeConfiguration<AuditEvent>
{
    public void Configure(EntityTypeBuilder<AuditEvent> builder)
    {
        builder.ToTable("AuditEvent");
        builder.HasKey(row => new { row.TenantId, row.Chain, row.Number });
        builder.HasIndex(row => new { row.TenantId, row.Subject, row.At });
        builder.HasIndex(row => new { row.TenantId, row.RequestId });
        builder.Property(row => row.Chain).HasMaxLength(ColumnLengths.Chain);
    }
}
