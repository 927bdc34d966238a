using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Storage.Model;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class InvestmentReportConfiguration : IEntityTypeConfiguration<InvestmentReport>
{
    public void Configure(EntityTypeBuilder<InvestmentReport> builder)
    {
        builder.ToTable("Report");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.PortfolioId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.IdempotencyKey }).IsUnique();
        builder.HasIndex(row => new { row.TenantId, row.Status });
        builder.HasOne<InvestmentPortfolio>().WithMany().HasForeignKey(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Locale).HasMaxLength(ColumnLengths.Locale);
        builder.Property(row => row.CreatedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.Sha256).HasMaxLength(ColumnLengths.Digest);
        builder.Property(row => row.FailureCode).HasMaxLength(ColumnLengths.Code);
        builder.Property(row => row.IdempotencyKey).HasMaxLength(ColumnLengths.IdempotencyKey);
        builder.Property(row => row.InputDigest).HasMaxLength(ColumnLengths.Digest);

        // Of two who begin a report at a time one writes this number, and the other is told.
        builder.Property(row => row.Attempts).IsConcurrencyToken();
        builder.Property(row => row.CreatedAt).IsInstant();
        builder.Property(row => row.StartedAt).IsInstant();
        builder.Property(row => row.GeneratedAt).IsInstant();
        builder.Property(row => row.NextAttemptAt).IsInstant();
    }
}
