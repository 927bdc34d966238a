using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class TradedInstrumentConfiguration : IEntityTypeConfiguration<TradedInstrument>
{
    public void Configure(EntityTypeBuilder<TradedInstrument> builder)
    {
        builder.ToTable("TradedInstrument");
        builder.HasKey(row => new { row.Isin });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.PrimaryMic).HasMaxLength(ColumnLengths.Mic);
    }
}
