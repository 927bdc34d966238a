using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Configurations;

/// <summary>The id begins with the ex-date: its order is the calendar's.</summary>
internal sealed class DividendConfiguration : IEntityTypeConfiguration<Dividend>
{
    public void Configure(EntityTypeBuilder<Dividend> builder)
    {
        builder.HasKey(dividend => dividend.Id);
        builder.Property(dividend => dividend.Id).HasMaxLength(64);
        builder.Property(dividend => dividend.Isin).HasMaxLength(12);
        builder.Property(dividend => dividend.Currency).HasMaxLength(3);
        builder.HasIndex(dividend => new { dividend.Isin, dividend.ExDate });
        builder.HasIndex(dividend => dividend.ExDate);
    }
}
