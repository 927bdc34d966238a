using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain.Reinvestment;

namespace Subgraphs.DividendHistory.Data.Tenants.Configurations;

internal sealed class KnownPortfolioConfiguration : IEntityTypeConfiguration<KnownPortfolio>
{
    /// <summary>As long as portfolio's own ids can be.</summary>
    public const int PortfolioIdLength = 64;

    public void Configure(EntityTypeBuilder<KnownPortfolio> builder)
    {
        builder.ToTable("KnownPortfolio");
        builder.HasKey(portfolio => new { portfolio.TenantId, portfolio.PortfolioId });
        builder.Property(portfolio => portfolio.PortfolioId).HasMaxLength(PortfolioIdLength);
        builder.Property(portfolio => portfolio.BaseCurrency).HasMaxLength(3);
    }
}
