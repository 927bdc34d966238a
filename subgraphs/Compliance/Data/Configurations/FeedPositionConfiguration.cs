using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class FeedPositionConfiguration : IEntityTypeConfiguration<FeedPosition>
{
    public void Configure(EntityTypeBuilder<FeedPosition> builder)
    {
        builder.ToTable("FeedPosition");
        builder.HasKey(row => new { row.TenantId, row.Feed });
        builder.Property(row => row.Feed).HasMaxLength(ColumnLengths.Code);

        // Of two programs that follow one log, the slower one fails and takes nothing.
        builder.Property(row => row.Sequence).IsConcurrencyToken();
    }
}
