using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Limits;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class LimitEvaluationConfiguration : IEntityTypeConfiguration<LimitEvaluation>
{
    public void Configure(EntityTypeBuilder<LimitEvaluation> builder)
    {
        builder.ToTable("LimitEvaluation");
        builder.HasKey(row => new { row.TenantId, row.PortfolioId, row.Date });
        builder.HasOne<InvestmentPortfolio>().WithMany().HasForeignKey(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Revision).HasMaxLength(ColumnLengths.Digest);
    }
}
