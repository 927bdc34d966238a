using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Data.Configurations;

namespace Subgraphs.Portfolio.Data.Market;

internal sealed class CopiedRateConfiguration : IEntityTypeConfiguration<CopiedRate>
{
    public void Configure(EntityTypeBuilder<CopiedRate> builder)
    {
        builder.ToTable("EuroRate");
        builder.HasKey(row => new { row.Currency, row.Date });
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
    }
}
