using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Data.Configurations;

namespace Subgraphs.Portfolio.Data.Market;

internal sealed class CopiedInstrumentConfiguration : IEntityTypeConfiguration<CopiedInstrument>
{
    public void Configure(EntityTypeBuilder<CopiedInstrument> builder)
    {
        builder.ToTable("Instrument");
        builder.HasKey(row => row.Isin);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.PrimaryMic).HasMaxLength(ColumnLengths.Mic);
        builder.Property(row => row.Symbol).HasMaxLength(ColumnLengths.Symbol);
        builder.Property(row => row.Name).HasMaxLength(ColumnLengths.Name);
        builder.Property(row => row.Sector).HasMaxLength(ColumnLengths.Name);
        builder.Property(row => row.IssuerLei).HasMaxLength(ColumnLengths.Lei);
    }
}
