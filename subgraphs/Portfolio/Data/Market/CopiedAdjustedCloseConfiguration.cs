using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Data.Configurations;

namespace Subgraphs.Portfolio.Data.Market;

internal sealed class CopiedAdjustedCloseConfiguration : IEntityTypeConfiguration<CopiedAdjustedClose>
{
    public void Configure(EntityTypeBuilder<CopiedAdjustedClose> builder)
    {
        builder.ToTable("AdjustedClose");
        builder.HasKey(row => new { row.Isin, row.Date });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
    }
}
