using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.TransactionReports;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class ReportingPartyConfiguration : IEntityTypeConfiguration<ReportingParty>
{
    public void Configure(EntityTypeBuilder<ReportingParty> builder)
    {
        builder.ToTable("ReportingParty");
        builder.HasKey(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Lei).HasMaxLength(ColumnLengths.Lei);
    }
}
