using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Subgraphs.Tenancy.Idempotency;

internal sealed class MutationKeyConfiguration : IEntityTypeConfiguration<MutationKey>
{
    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<MutationKey> builder)
    {
        builder.ToTable("MutationKey");

        // Two that come at a time under one key write one row: the database lets one of them through.
        builder.HasKey(row => new { row.TenantId, row.Key });
        builder.Property(row => row.Key).HasMaxLength(KeyedMutation.LongestKey);
        builder.Property(row => row.Digest).HasMaxLength(DigestLength).IsUnicode(false);
    }
}
