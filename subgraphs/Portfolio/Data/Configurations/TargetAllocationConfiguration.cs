using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class TargetAllocationConfiguration : IEntityTypeConfiguration<TargetAllocation>
{
    public void Configure(EntityTypeBuilder<TargetAllocation> builder)
    {
        builder.ToTable("TargetAllocation");

        // Two who change one version at a time write one key: the database lets one of them through.
        builder.HasKey(row => new { row.TenantId, row.PortfolioId, row.Version });
        builder.HasOne<InvestmentPortfolio>().WithMany().HasForeignKey(row => new { row.TenantId, row.PortfolioId });
        builder.HasMany(row => row.Lines).WithOne().HasForeignKey(line => new { line.TenantId, line.PortfolioId, line.Version });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.SetBy).HasMaxLength(ColumnLengths.Subject);
    }
}
