using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Anomalies;
using Subgraphs.Storage.Model;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class TradeObservationConfiguration : IEntityTypeConfiguration<TradeObservation>
{
    public void Configure(EntityTypeBuilder<TradeObservation> builder)
    {
        builder.ToTable("TradeObservation");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.TradeId });
        builder.HasIndex(row => new { row.TenantId, row.ExecutedAt });
        builder.HasIndex(row => new { row.TenantId, row.Outcome, row.TradeDate });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.ObservationId);
        builder.Property(row => row.TradeId).HasMaxLength(ColumnLengths.TradeId);
        builder.Property(row => row.Desk).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.ExecutedAt).IsInstant();
        builder.Property(row => row.DetectedAt).IsInstant();
        builder.Property(row => row.DecidedAt).IsInstant();
        builder.Property(row => row.DecidedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.Note).HasMaxLength(ColumnLengths.Note);
    }
}
