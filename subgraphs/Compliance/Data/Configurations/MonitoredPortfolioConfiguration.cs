using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class MonitoredPortfolioConfiguration : IEntityTypeConfiguration<MonitoredPortfolio>
{
    public void Configure(EntityTypeBuilder<MonitoredPortfolio> builder)
    {
        builder.ToTable("MonitoredPortfolio");
        builder.HasKey(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Revision).HasMaxLength(ColumnLengths.Digest);
    }
}
