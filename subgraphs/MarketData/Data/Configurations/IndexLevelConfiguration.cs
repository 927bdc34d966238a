using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class IndexLevelConfiguration : IEntityTypeConfiguration<IndexLevel>
{
    public void Configure(EntityTypeBuilder<IndexLevel> builder)
    {
        builder.ToTable("IndexLevel");
        builder.HasKey(row => new { row.IndexId, row.Date });
        builder.Property(row => row.IndexId).HasMaxLength(ColumnLengths.IndexId);
        builder.HasOne<MarketIndex>().WithMany().HasForeignKey(row => row.IndexId);
    }
}
