using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class IssuerConfiguration : IEntityTypeConfiguration<Issuer>
{
    public void Configure(EntityTypeBuilder<Issuer> builder)
    {
        builder.ToTable("Issuer");
        builder.HasKey(row => row.Lei);
        builder.Property(row => row.Lei).HasMaxLength(ColumnLengths.Lei);
        builder.Property(row => row.Country).HasMaxLength(ColumnLengths.Country);
        builder.Property(row => row.Cik).HasMaxLength(ColumnLengths.Cik);
    }
}
