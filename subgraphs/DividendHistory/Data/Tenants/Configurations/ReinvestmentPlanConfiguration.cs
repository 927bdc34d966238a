using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain.Reinvestment;

namespace Subgraphs.DividendHistory.Data.Tenants.Configurations;

internal sealed class ReinvestmentPlanConfiguration : IEntityTypeConfiguration<ReinvestmentPlan>
{
    public void Configure(EntityTypeBuilder<ReinvestmentPlan> builder)
    {
        builder.ToTable("ReinvestmentPlan");
        builder.HasKey(plan => new { plan.TenantId, plan.PortfolioId });
        builder.HasOne<KnownPortfolio>().WithOne().HasForeignKey<ReinvestmentPlan>(plan => new { plan.TenantId, plan.PortfolioId });
        builder.Property(plan => plan.PortfolioId).HasMaxLength(KnownPortfolioConfiguration.PortfolioIdLength);
        builder.Property(plan => plan.Currency).HasMaxLength(3);
    }
}
