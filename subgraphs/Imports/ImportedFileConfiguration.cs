using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Subgraphs.Imports;

/// <summary>The table of the files that a database was given: a context of files applies it before its base looks at the entities.</summary>
public sealed class ImportedFileConfiguration : IEntityTypeConfiguration<ImportedFile>
{
    private const int KindLength = 32;
    private const int DigestLength = 64;

    /// <inheritdoc/>
    public void Configure(EntityTypeBuilder<ImportedFile> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("ImportedFile");
        builder.HasKey(row => new { row.TenantId, row.Kind, row.Digest });
        builder.Property(row => row.Kind).HasMaxLength(KindLength);
        builder.Property(row => row.Digest).HasMaxLength(DigestLength);
    }
}
