using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Storage.Model;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class ReportScheduleConfiguration : IEntityTypeConfiguration<ReportSchedule>
{
    public void Configure(EntityTypeBuilder<ReportSchedule> builder)
    {
        builder.ToTable("ReportSchedule");
        builder.HasKey(row => new { row.TenantId, row.Id });

        // One schedule for what it makes: setting it again changes the one that is there.
        builder.HasIndex(row => new { row.TenantId, row.PortfolioId, row.Kind, row.Frequency, row.Locale }).IsUnique();
        builder.HasOne<InvestmentPortfolio>().WithMany().HasForeignKey(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Locale).HasMaxLength(ColumnLengths.Locale);
        builder.Property(row => row.Calendar).HasMaxLength(ColumnLengths.Calendar);
        builder.Property(row => row.CreatedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.CreatedAt).IsInstant();
        builder.Property(row => row.CancelledAt).IsInstant();
    }
}
