using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class MarketIndexConfiguration : IEntityTypeConfiguration<MarketIndex>
{
    public void Configure(EntityTypeBuilder<MarketIndex> builder)
    {
        builder.ToTable("MarketIndex");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.IndexId);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
    }
}
