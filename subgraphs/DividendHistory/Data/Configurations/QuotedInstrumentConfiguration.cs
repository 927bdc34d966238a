using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Configurations;

internal sealed class QuotedInstrumentConfiguration : IEntityTypeConfiguration<QuotedInstrument>
{
    public void Configure(EntityTypeBuilder<QuotedInstrument> builder)
    {
        builder.HasKey(instrument => instrument.Isin);
        builder.Property(instrument => instrument.Isin).HasMaxLength(12);
        builder.Property(instrument => instrument.Currency).HasMaxLength(3);
        builder.Property(instrument => instrument.Country).HasMaxLength(2);
    }
}
