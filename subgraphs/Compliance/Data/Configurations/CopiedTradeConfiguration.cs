using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Storage.Model;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class CopiedTradeConfiguration : IEntityTypeConfiguration<CopiedTrade>
{
    public void Configure(EntityTypeBuilder<CopiedTrade> builder)
    {
        builder.ToTable("CopiedTrade");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.ExecutedAt });
        builder.HasIndex(row => new { row.TenantId, row.Isin, row.ExecutedAt });
        builder.HasIndex(row => new { row.TenantId, row.TradeDate });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.TradeId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.VenueMic).HasMaxLength(ColumnLengths.Mic);
        builder.Property(row => row.CounterpartyLei).HasMaxLength(ColumnLengths.Lei);
        builder.Property(row => row.ExecutedAt).IsInstant();
    }
}
