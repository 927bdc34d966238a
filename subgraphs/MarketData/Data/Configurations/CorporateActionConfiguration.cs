using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class CorporateActionConfiguration : IEntityTypeConfiguration<CorporateAction>
{
    public void Configure(EntityTypeBuilder<CorporateAction> builder)
    {
        builder.ToTable("CorporateAction");
        builder.HasKey(row => row.Id);
        builder.Property(row => row.Id).HasMaxLength(64);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.RelatedIsin).HasMaxLength(ColumnLengths.Isin);
        builder.HasIndex(row => new { row.Isin, row.ExDate });
        builder.HasOne<Instrument>().WithMany().HasForeignKey(row => row.Isin);
    }
}
