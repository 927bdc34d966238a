using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Configurations;

internal sealed class SplitConfiguration : IEntityTypeConfiguration<Split>
{
    public void Configure(EntityTypeBuilder<Split> builder)
    {
        builder.HasKey(split => new { split.Isin, split.ExDate });
        builder.Property(split => split.Isin).HasMaxLength(12);
    }
}
