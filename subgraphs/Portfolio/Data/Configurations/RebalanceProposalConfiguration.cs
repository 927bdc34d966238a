using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Storage.Model;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class RebalanceProposalConfiguration : IEntityTypeConfiguration<RebalanceProposal>
{
    public void Configure(EntityTypeBuilder<RebalanceProposal> builder)
    {
        builder.ToTable("RebalanceProposal");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.PortfolioId, row.Id });
        builder.HasIndex(row => new { row.TenantId, row.IdempotencyKey }).IsUnique();
        builder.HasOne<InvestmentPortfolio>().WithMany().HasForeignKey(row => new { row.TenantId, row.PortfolioId });
        builder.HasMany<ProposedOrder>().WithOne().HasForeignKey(order => new { order.TenantId, order.ProposalId });
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.RowId);
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);

        // Who decides a proposal decides the one that was read: of two who decide at a time one is told.
        builder.Property(row => row.Status).IsConcurrencyToken();
        builder.Property(row => row.CreatedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.ApprovedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.RejectedBy).HasMaxLength(ColumnLengths.Subject);
        builder.Property(row => row.Note).HasMaxLength(ColumnLengths.Note);
        builder.Property(row => row.BaseCurrency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.IdempotencyKey).HasMaxLength(ColumnLengths.IdempotencyKey);
        builder.Property(row => row.InputDigest).HasMaxLength(ColumnLengths.Digest);
        builder.Property(row => row.CreatedAt).IsInstant();
        builder.Property(row => row.DecidedAt).IsInstant();
        builder.Property(row => row.PricesAsOf).IsInstant();
        builder.Property(row => row.Excluded).IsDocument();
        builder.Property(row => row.Findings).IsDocument();
    }
}
