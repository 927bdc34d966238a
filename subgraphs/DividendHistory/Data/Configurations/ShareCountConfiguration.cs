using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Configurations;

internal sealed class ShareCountConfiguration : IEntityTypeConfiguration<ShareCount>
{
    public void Configure(EntityTypeBuilder<ShareCount> builder)
    {
        builder.HasKey(count => new { count.Isin, count.AsOf });
        builder.Property(count => count.Isin).HasMaxLength(12);
    }
}
