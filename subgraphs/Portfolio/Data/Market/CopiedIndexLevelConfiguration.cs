using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Data.Configurations;

namespace Subgraphs.Portfolio.Data.Market;

internal sealed class CopiedIndexLevelConfiguration : IEntityTypeConfiguration<CopiedIndexLevel>
{
    public void Configure(EntityTypeBuilder<CopiedIndexLevel> builder)
    {
        builder.ToTable("IndexLevel");
        builder.HasKey(row => new { row.IndexId, row.Date });
        builder.Property(row => row.IndexId).HasMaxLength(ColumnLengths.IndexId);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
    }
}
