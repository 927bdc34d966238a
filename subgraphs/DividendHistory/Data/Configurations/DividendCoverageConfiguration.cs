using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Configurations;

internal sealed class DividendCoverageConfiguration : IEntityTypeConfiguration<DividendCoverage>
{
    public void Configure(EntityTypeBuilder<DividendCoverage> builder)
    {
        builder.ToTable("DividendCoverage");
        builder.HasKey(coverage => coverage.Isin);
        builder.Property(coverage => coverage.Isin).HasMaxLength(12);
        builder.Property(coverage => coverage.From).HasColumnName("CoveredFrom");
        builder.Property(coverage => coverage.To).HasColumnName("CoveredTo");
    }
}
