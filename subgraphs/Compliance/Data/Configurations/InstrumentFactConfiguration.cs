using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class InstrumentFactConfiguration : IEntityTypeConfiguration<InstrumentFact>
{
    public void Configure(EntityTypeBuilder<InstrumentFact> builder)
    {
        builder.ToTable("Instrument");
        builder.HasKey(row => row.Isin);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Name).HasMaxLength(ColumnLengths.Name);
        builder.Property(row => row.PrimaryMic).HasMaxLength(ColumnLengths.Mic);
        builder.Property(row => row.IssuerName).HasMaxLength(ColumnLengths.Name);
        builder.Property(row => row.IssuerLei).HasMaxLength(ColumnLengths.Lei);
        builder.Property(row => row.Cik).HasMaxLength(ColumnLengths.Cik);
    }
}
