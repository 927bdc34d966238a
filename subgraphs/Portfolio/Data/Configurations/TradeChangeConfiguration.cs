using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Feed;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class TradeChangeConfiguration : IEntityTypeConfiguration<TradeChange>
{
    public void Configure(EntityTypeBuilder<TradeChange> builder)
    {
        builder.ToTable("TradeChange");
        builder.HasKey(row => new { row.TenantId, row.Sequence });
        builder.HasOne<Trade>().WithMany().HasForeignKey(row => new { row.TenantId, row.TradeId });
        builder.Property(row => row.Sequence).ValueGeneratedNever();
        builder.Property(row => row.TradeId).HasMaxLength(ColumnLengths.RowId);
    }
}
