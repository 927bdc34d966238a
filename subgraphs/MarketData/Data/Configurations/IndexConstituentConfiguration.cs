using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class IndexConstituentConfiguration : IEntityTypeConfiguration<IndexConstituent>
{
    public void Configure(EntityTypeBuilder<IndexConstituent> builder)
    {
        builder.ToTable("IndexConstituent");
        builder.HasKey(row => new { row.IndexId, row.Isin });
        builder.Property(row => row.IndexId).HasMaxLength(ColumnLengths.IndexId);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.HasOne<MarketIndex>().WithMany().HasForeignKey(row => row.IndexId);
        builder.HasOne(row => row.Instrument).WithMany().HasForeignKey(row => row.Isin);
    }
}
