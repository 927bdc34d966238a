using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class RiskLimitConfiguration : IEntityTypeConfiguration<RiskLimit>
{
    public void Configure(EntityTypeBuilder<RiskLimit> builder)
    {
        builder.ToTable("RiskLimit");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.PortfolioId });
        builder.HasOne<InvestmentPortfolio>().WithMany().HasForeignKey(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.ScopeKey).HasMaxLength(ColumnLengths.ScopeKey);
    }
}
