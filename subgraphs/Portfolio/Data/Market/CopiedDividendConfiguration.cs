using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Data.Configurations;

namespace Subgraphs.Portfolio.Data.Market;

internal sealed class CopiedDividendConfiguration : IEntityTypeConfiguration<CopiedDividend>
{
    public void Configure(EntityTypeBuilder<CopiedDividend> builder)
    {
        builder.ToTable("Dividend");
        builder.HasKey(row => new { row.Isin, row.ExDate, row.Sequence });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
    }
}
