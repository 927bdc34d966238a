using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Configurations;

internal sealed class EuroRateConfiguration : IEntityTypeConfiguration<EuroRate>
{
    public void Configure(EntityTypeBuilder<EuroRate> builder)
    {
        builder.HasKey(rate => new { rate.Date, rate.Currency });
        builder.Property(rate => rate.Currency).HasMaxLength(3);
    }
}
