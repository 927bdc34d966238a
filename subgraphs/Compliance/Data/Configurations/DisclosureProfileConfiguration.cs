using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class DisclosureProfileConfiguration : IEntityTypeConfiguration<DisclosureProfile>
{
    public void Configure(EntityTypeBuilder<DisclosureProfile> builder)
    {
        builder.ToTable("DisclosureProfile");
        builder.HasKey(row => row.TenantId);
        builder.Property(row => row.TenantId).ValueGeneratedNever();
        builder.Property(row => row.FilerName).HasMaxLength(ColumnLengths.Subject);
    }
}
