using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class CashDividendConfiguration : IEntityTypeConfiguration<CashDividend>
{
    public void Configure(EntityTypeBuilder<CashDividend> builder)
    {
        builder.ToTable("CashDividend");
        builder.HasKey(row => new { row.Isin, row.ExDate, row.Currency });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
        builder.HasOne<Instrument>().WithMany().HasForeignKey(row => row.Isin);
    }
}
