using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Data.Configurations;

namespace Subgraphs.Portfolio.Data.Market;

internal sealed class CopiedSplitConfiguration : IEntityTypeConfiguration<CopiedSplit>
{
    public void Configure(EntityTypeBuilder<CopiedSplit> builder)
    {
        builder.ToTable("Split");
        builder.HasKey(row => new { row.Isin, row.ExDate });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
    }
}
