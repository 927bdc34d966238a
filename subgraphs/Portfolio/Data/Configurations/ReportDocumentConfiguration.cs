using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain.Reports;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class ReportDocumentConfiguration : IEntityTypeConfiguration<ReportDocument>
{
    public void Configure(EntityTypeBuilder<ReportDocument> builder)
    {
        builder.ToTable("ReportDocument");
        builder.HasKey(row => new { row.TenantId, row.ReportId, row.Format });
        builder.HasOne<InvestmentReport>().WithMany().HasForeignKey(row => new { row.TenantId, row.ReportId });
        builder.Property(row => row.ReportId).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.Sha256).HasMaxLength(ColumnLengths.Digest);
    }
}
