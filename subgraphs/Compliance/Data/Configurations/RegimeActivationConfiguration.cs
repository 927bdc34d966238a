using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class RegimeActivationConfiguration : IEntityTypeConfiguration<RegimeActivation>
{
    public void Configure(EntityTypeBuilder<RegimeActivation> builder)
    {
        builder.ToTable("RegimeActivation");
        builder.HasKey(row => new { row.TenantId, row.RegimeCode });
        builder.Property(row => row.RegimeCode).HasMaxLength(ColumnLengths.Code);
        builder.Property(row => row.DeactivationRequestedBy).IsConcurrencyToken();
        builder.Property(row => row.DeactivationReason).HasMaxLength(ColumnLengths.Reason);
        builder.Property(row => row.DeactivationConfirmedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.ActiveTo).IsConcurrencyToken();
    }
}
