using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Configurations;

/// <summary>One row a session and instrument; the key serves a span of one instrument and of many.</summary>
internal sealed class TradedCloseConfiguration : IEntityTypeConfiguration<TradedClose>
{
    public void Configure(EntityTypeBuilder<TradedClose> builder)
    {
        builder.HasKey(close => new { close.Isin, close.Date });
        builder.Property(close => close.Isin).HasMaxLength(12);
    }
}
