using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class InvestmentPortfolioConfiguration : IEntityTypeConfiguration<InvestmentPortfolio>
{
    public void Configure(EntityTypeBuilder<InvestmentPortfolio> builder)
    {
        builder.ToTable("Portfolio");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasOne<Client>().WithMany().HasForeignKey(row => new { row.TenantId, row.ClientId });
        builder.Property(row => row.ClientId).HasMaxLength(ColumnLengths.ClientId);
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.BaseCurrency).HasMaxLength(ColumnLengths.Currency);
    }
}
