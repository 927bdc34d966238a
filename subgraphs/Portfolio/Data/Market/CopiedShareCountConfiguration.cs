using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Data.Configurations;

namespace Subgraphs.Portfolio.Data.Market;

internal sealed class CopiedShareCountConfiguration : IEntityTypeConfiguration<CopiedShareCount>
{
    public void Configure(EntityTypeBuilder<CopiedShareCount> builder)
    {
        builder.ToTable("ShareCount");
        builder.HasKey(row => new { row.Isin, row.AsOf });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
    }
}
