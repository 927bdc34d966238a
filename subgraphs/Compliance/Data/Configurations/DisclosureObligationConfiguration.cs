using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Disclosure;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class DisclosureObligationConfiguration : IEntityTypeConfiguration<DisclosureObligation>
{
    public void Configure(EntityTypeBuilder<DisclosureObligation> builder)
    {
        builder.ToTable("Obligation");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.Status, row.DueOn });
        builder.HasIndex(row => new { row.TenantId, row.RuleId, row.IssuerKey, row.CrossedAt });
        builder.HasMany(row => row.Portfolios).WithOne().HasForeignKey(part => new { part.TenantId, part.ObligationId });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.RuleId).HasMaxLength(ColumnLengths.RuleId);
        builder.Property(row => row.IssuerKey).HasMaxLength(ColumnLengths.Issuer);
        builder.Property(row => row.IssuerLei).HasMaxLength(ColumnLengths.Lei);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.EndedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.ReportId).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.Note).HasMaxLength(ColumnLengths.Reason);
        builder.Property(row => row.Status).IsConcurrencyToken();
    }
}
