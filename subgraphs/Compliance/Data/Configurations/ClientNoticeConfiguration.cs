using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Compliance.Domain.Notices;

namespace Subgraphs.Compliance.Data.Configurations;

internal sealed class ClientNoticeConfiguration : IEntityTypeConfiguration<ClientNotice>
{
    public void Configure(EntityTypeBuilder<ClientNotice> builder)
    {
        builder.ToTable("ClientNotice");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.PortfolioId, row.ReachedOn });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.RuleId).HasMaxLength(ColumnLengths.RuleId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.ToldBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.Status).IsConcurrencyToken();
    }
}
