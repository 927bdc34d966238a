using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Subgraphs.Tenancy.Encryption;

internal sealed class DataKeyConfiguration : IEntityTypeConfiguration<DataKey>
{
    private const int MasterKeyIdLength = 200;
    private const int WrappedLength = 1000;

    public void Configure(EntityTypeBuilder<DataKey> builder)
    {
        builder.ToTable("DataKey");
        builder.HasKey(row => new { row.TenantId, row.Version });
        builder.Property(row => row.Version).ValueGeneratedNever();
        builder.Property(row => row.MasterKeyId).HasMaxLength(MasterKeyIdLength);
        builder.Property(row => row.Wrapped).HasMaxLength(WrappedLength);
    }
}
