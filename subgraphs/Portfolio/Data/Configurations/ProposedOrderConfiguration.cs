using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class ProposedOrderConfiguration : IEntityTypeConfiguration<ProposedOrder>
{
    public void Configure(EntityTypeBuilder<ProposedOrder> builder)
    {
        builder.ToTable("ProposedOrder");
        builder.HasKey(row => new { row.TenantId, row.ProposalId, row.Sequence });
        builder.Property(row => row.ProposalId).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
    }
}
