using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class PortfolioStateConfiguration : IEntityTypeConfiguration<PortfolioState>
{
    public void Configure(EntityTypeBuilder<PortfolioState> builder)
    {
        builder.ToTable("PortfolioState");
        builder.HasKey(row => new { row.TenantId, row.PortfolioId, row.Date });
        builder.HasIndex(row => new { row.TenantId, row.Date });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.BaseCurrency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.Lines).IsDocument();
    }
}
