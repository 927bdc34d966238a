using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Data.Configurations;

namespace Subgraphs.Portfolio.Data.Market;

internal sealed class CopiedRiskFreeRateConfiguration : IEntityTypeConfiguration<CopiedRiskFreeRate>
{
    private const int SourceLength = 128;

    public void Configure(EntityTypeBuilder<CopiedRiskFreeRate> builder)
    {
        builder.ToTable("RiskFreeRate");
        builder.HasKey(row => new { row.Currency, row.Date });
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.Source).HasMaxLength(SourceLength);
    }
}
