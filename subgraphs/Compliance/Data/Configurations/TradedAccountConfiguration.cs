using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class TradedAccountConfiguration : IEntityTypeConfiguration<TradedAccount>
{
    public void Configure(EntityTypeBuilder<TradedAccount> builder)
    {
        builder.ToTable("TradedAccount");
        builder.HasKey(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.BaseCurrency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.ClientId).HasMaxLength(ColumnLengths.PortfolioId);
    }
}
