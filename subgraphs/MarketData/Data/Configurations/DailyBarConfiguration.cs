using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class DailyBarConfiguration : IEntityTypeConfiguration<DailyBar>
{
    public void Configure(EntityTypeBuilder<DailyBar> builder)
    {
        builder.ToTable("DailyBar");
        builder.HasKey(row => new { row.Isin, row.Date });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Source).HasMaxLength(ColumnLengths.Source);
        builder.HasOne<Instrument>().WithMany().HasForeignKey(row => row.Isin);
    }
}
