using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Data.Configurations;

namespace Subgraphs.Portfolio.Data.Market;

internal sealed class CopiedCloseConfiguration : IEntityTypeConfiguration<CopiedClose>
{
    public void Configure(EntityTypeBuilder<CopiedClose> builder)
    {
        builder.ToTable("DailyClose");
        builder.HasKey(row => new { row.Isin, row.Date });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
    }
}
