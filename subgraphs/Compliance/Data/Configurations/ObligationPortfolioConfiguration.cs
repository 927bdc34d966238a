using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class ObligationPortfolioConfiguration : IEntityTypeConfiguration<ObligationPortfolio>
{
    public void Configure(EntityTypeBuilder<ObligationPortfolio> builder)
    {
        builder.ToTable("ObligationPortfolio");
        builder.HasKey(row => new { row.TenantId, row.ObligationId, row.PortfolioId });
        builder.HasIndex(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.ObligationId).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
    }
}
