using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class ListingConfiguration : IEntityTypeConfiguration<Listing>
{
    public void Configure(EntityTypeBuilder<Listing> builder)
    {
        builder.ToTable("Listing");
        builder.HasKey(row => new { row.Isin, row.Mic });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Mic).HasMaxLength(ColumnLengths.Mic);
        builder.Property(row => row.Symbol).HasMaxLength(ColumnLengths.Symbol);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
        builder.HasOne<Instrument>().WithMany().HasForeignKey(row => row.Isin);
        builder.HasOne<TradingVenue>().WithMany().HasForeignKey(row => row.Mic);
    }
}
