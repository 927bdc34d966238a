using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class IndexSectorConfiguration : IEntityTypeConfiguration<IndexSector>
{
    public void Configure(EntityTypeBuilder<IndexSector> builder)
    {
        builder.ToTable("IndexSector");
        builder.HasKey(row => new { row.IndexId, row.AsOf, row.Sector });
        builder.Property(row => row.IndexId).HasMaxLength(ColumnLengths.IndexId);
        builder.Property(row => row.Sector).HasMaxLength(ColumnLengths.Sector);
        builder.HasOne<MarketIndex>().WithMany().HasForeignKey(row => row.IndexId);
    }
}
