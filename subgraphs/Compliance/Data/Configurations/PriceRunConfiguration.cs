using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class PriceRunConfiguration : IEntityTypeConfiguration<PriceRun>
{
    public void Configure(EntityTypeBuilder<PriceRun> builder)
    {
        builder.ToTable("PriceRun");
        builder.HasKey(row => new { row.Isin, row.From });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Mic).HasMaxLength(ColumnLengths.Mic);
    }
}
