using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class FundamentalConfiguration : IEntityTypeConfiguration<Fundamental>
{
    public void Configure(EntityTypeBuilder<Fundamental> builder)
    {
        builder.ToTable("Fundamental");
        builder.HasKey(row => new { row.AsOf, row.Symbol });
        builder.Property(row => row.Symbol).HasMaxLength(ColumnLengths.Symbol);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Sector).HasMaxLength(ColumnLengths.Sector);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.Source).HasMaxLength(ColumnLengths.Source);
        builder.HasIndex(row => new { row.Isin, row.AsOf });
        builder.HasIndex(row => new { row.Sector, row.AsOf });
        builder.HasOne<Instrument>().WithMany().HasForeignKey(row => row.Isin);
    }
}
