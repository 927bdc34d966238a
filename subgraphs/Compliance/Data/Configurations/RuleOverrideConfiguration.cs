using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class RuleOverrideConfiguration : IEntityTypeConfiguration<RuleOverride>
{
    public void Configure(EntityTypeBuilder<RuleOverride> builder)
    {
        builder.ToTable("RuleOverride");
        builder.HasKey(row => new { row.TenantId, row.RuleId });
        builder.Property(row => row.RegimeCode).HasMaxLength(ColumnLengths.Code);
        builder.Property(row => row.RuleId).HasMaxLength(ColumnLengths.RuleId);
    }
}
