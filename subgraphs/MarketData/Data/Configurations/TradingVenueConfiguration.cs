using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class TradingVenueConfiguration : IEntityTypeConfiguration<TradingVenue>
{
    public void Configure(EntityTypeBuilder<TradingVenue> builder)
    {
        builder.ToTable("TradingVenue");
        builder.HasKey(row => row.Mic);
        builder.Property(row => row.Mic).HasMaxLength(ColumnLengths.Mic);
        builder.Property(row => row.OperatingMic).HasMaxLength(ColumnLengths.Mic);
        builder.Property(row => row.Country).HasMaxLength(ColumnLengths.Country);
    }
}
