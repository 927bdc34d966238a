using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain.Limits;
using Subgraphs.Storage.Model;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class RiskAlertConfiguration : IEntityTypeConfiguration<RiskAlert>
{
    public void Configure(EntityTypeBuilder<RiskAlert> builder)
    {
        builder.ToTable("RiskAlert");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.PortfolioId });
        builder.HasOne<RiskLimit>().WithMany().HasForeignKey(row => new { row.TenantId, row.LimitId });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.LimitId).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.AcknowledgedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.Note).HasMaxLength(ColumnLengths.Note);
        builder.Property(row => row.RaisedAt).IsInstant();
        builder.Property(row => row.ClosedAt).IsInstant();
        builder.Property(row => row.AcknowledgedAt).IsInstant();
    }
}
