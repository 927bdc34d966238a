using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class TargetLineConfiguration : IEntityTypeConfiguration<TargetLine>
{
    public void Configure(EntityTypeBuilder<TargetLine> builder)
    {
        builder.ToTable("TargetLine");
        builder.HasKey(row => new { row.TenantId, row.PortfolioId, row.Version, row.Isin });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
    }
}
