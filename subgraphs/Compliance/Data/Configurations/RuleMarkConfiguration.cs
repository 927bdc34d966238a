using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Monitoring;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class RuleMarkConfiguration : IEntityTypeConfiguration<RuleMark>
{
    public void Configure(EntityTypeBuilder<RuleMark> builder)
    {
        builder.ToTable("RuleMark");
        builder.HasKey(row => new { row.TenantId, row.PortfolioId, row.RuleId });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.RuleId).HasMaxLength(ColumnLengths.RuleId);
    }
}
