using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class SessionBarConfiguration : IEntityTypeConfiguration<SessionBar>
{
    public void Configure(EntityTypeBuilder<SessionBar> builder)
    {
        builder.ToTable("SessionBar");
        builder.HasKey(row => new { row.Isin, row.Date });
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
    }
}
