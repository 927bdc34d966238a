using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class RestrictionEntryConfiguration : IEntityTypeConfiguration<RestrictionEntry>
{
    public void Configure(EntityTypeBuilder<RestrictionEntry> builder)
    {
        builder.ToTable("Restriction");
        builder.HasKey(row => new { row.TenantId, row.Isin, row.Since });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Reason).HasMaxLength(ColumnLengths.Reason);
    }
}
