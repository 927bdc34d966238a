using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class FundPolicyConfiguration : IEntityTypeConfiguration<FundPolicy>
{
    public void Configure(EntityTypeBuilder<FundPolicy> builder)
    {
        builder.ToTable("FundPolicy");
        builder.HasKey(row => new { row.TenantId, row.PortfolioId, row.Kind, row.Isin, row.ValidFrom });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
    }
}
