using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.TransactionReports;
using Subgraphs.Storage.Model;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class TransactionSubmissionConfiguration : IEntityTypeConfiguration<TransactionSubmission>
{
    public void Configure(EntityTypeBuilder<TransactionSubmission> builder)
    {
        builder.ToTable("TransactionSubmission");
        builder.HasKey(row => new { row.TenantId, row.TradeId });
        builder.HasIndex(row => new { row.TenantId, row.Reference });
        builder.Property(row => row.TradeId).HasMaxLength(ColumnLengths.TradeId);
        builder.Property(row => row.Reference).HasMaxLength(ColumnLengths.Reference);
        builder.Property(row => row.SubmittedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.Content).HasMaxLength(ColumnLengths.Reason);
        builder.Property(row => row.Note).HasMaxLength(ColumnLengths.Reason);
        builder.Property(row => row.SubmittedAt).IsInstant();
        builder.Property(row => row.Status).IsConcurrencyToken();
    }
}
