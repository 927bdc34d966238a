using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Reports;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class RegulatoryReportConfiguration : IEntityTypeConfiguration<RegulatoryReport>
{
    public void Configure(EntityTypeBuilder<RegulatoryReport> builder)
    {
        builder.ToTable("RegulatoryReport");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.Kind, row.PeriodEnd }).IsUnique();
        builder.HasIndex(row => new { row.TenantId, row.PeriodEnd });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.GeneratedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.ReleasedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.Sha256).HasMaxLength(ColumnLengths.Digest);
        builder.Property(row => row.SnapshotId).HasMaxLength(ColumnLengths.Digest);
        builder.Property(row => row.MediaType).HasMaxLength(ColumnLengths.Code);
        builder.Property(row => row.FileName).HasMaxLength(ColumnLengths.RuleId);
        builder.Property(row => row.Inputs).HasMaxLength(-1);
        builder.Property(row => row.Content).HasMaxLength(-1);
        builder.Property(row => row.Status).IsConcurrencyToken();
    }
}
