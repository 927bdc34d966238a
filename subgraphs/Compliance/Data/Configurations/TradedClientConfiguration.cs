using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class TradedClientConfiguration : IEntityTypeConfiguration<TradedClient>
{
    public void Configure(EntityTypeBuilder<TradedClient> builder)
    {
        builder.ToTable("TradedClient");
        builder.HasKey(row => new { row.TenantId, row.ClientId });
        builder.Property(row => row.ClientId).HasMaxLength(ColumnLengths.PortfolioId);
    }
}
