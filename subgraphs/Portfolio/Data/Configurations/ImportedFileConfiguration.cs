using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Imports;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class ImportedFileConfiguration : IEntityTypeConfiguration<ImportedFile>
{
    private const int KindLength = 32;
    private const int DigestLength = 64;

    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        builder.ToTable("ImportedFile");
        builder.HasKey(row => new { row.TenantId, row.Kind, row.Digest });
        builder.Property(row => row.Kind).HasMaxLength(KindLength);
        builder.Property(row => row.Digest).HasMaxLength(DigestLength);
    }
}
