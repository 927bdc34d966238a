using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class IssuerStakeConfiguration : IEntityTypeConfiguration<IssuerStake>
{
    public void Configure(EntityTypeBuilder<IssuerStake> builder)
    {
        builder.ToTable("IssuerStake");
        builder.HasKey(row => new { row.TenantId, row.IssuerKey });
        builder.Property(row => row.IssuerKey).HasMaxLength(ColumnLengths.Issuer);
    }
}
