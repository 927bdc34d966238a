using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class CashMovementConfiguration : IEntityTypeConfiguration<CashMovement>
{
    public void Configure(EntityTypeBuilder<CashMovement> builder)
    {
        builder.ToTable("CashMovement");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.PortfolioId, row.Date });
        builder.HasOne<InvestmentPortfolio>().WithMany().HasForeignKey(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
    }
}
