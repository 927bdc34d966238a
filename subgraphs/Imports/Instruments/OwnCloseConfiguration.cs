using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Subgraphs.Imports.Instruments;

/// <summary>The table of <see cref="OwnClose"/> in a tenant's database.</summary>
public sealed class OwnCloseConfiguration : IEntityTypeConfiguration<OwnClose>
{
    public void Configure(EntityTypeBuilder<OwnClose> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OwnClose");
        builder.HasKey(row => new { row.TenantId, row.Isin, row.Date });
        builder.HasOne<OwnInstrument>().WithMany().HasForeignKey(row => new { row.TenantId, row.Isin });
        builder.Property(row => row.Isin).HasMaxLength(OwnInstrumentConfiguration.IsinLength);
    }
}
