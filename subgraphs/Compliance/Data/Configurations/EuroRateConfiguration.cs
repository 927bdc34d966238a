using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class EuroRateConfiguration : IEntityTypeConfiguration<EuroRate>
{
    public void Configure(EntityTypeBuilder<EuroRate> builder)
    {
        builder.ToTable("EuroRate");
        builder.HasKey(row => new { row.Currency, row.Date });
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
    }
}
