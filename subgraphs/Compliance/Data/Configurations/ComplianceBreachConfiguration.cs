using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Breaches;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class ComplianceBreachConfiguration : IEntityTypeConfiguration<ComplianceBreach>
{
    public void Configure(EntityTypeBuilder<ComplianceBreach> builder)
    {
        builder.ToTable("Breach");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.PortfolioId, row.DetectedOn });
        builder.HasIndex(row => new { row.TenantId, row.ResolvedOn, row.DetectedOn });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.RuleId).HasMaxLength(ColumnLengths.RuleId);
        builder.Property(row => row.Subject).HasMaxLength(ColumnLengths.Issuer);
        builder.Property(row => row.SubjectIsin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.SubjectIssuerLei).HasMaxLength(ColumnLengths.Lei);
        builder.Property(row => row.ResolvedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.Resolution).HasMaxLength(ColumnLengths.Reason);

        // Who resolves a breach resolves the one that was read.
        builder.Property(row => row.ResolvedOn).IsConcurrencyToken();
    }
}
