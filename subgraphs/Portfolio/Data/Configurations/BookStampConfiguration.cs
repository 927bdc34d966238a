using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class BookStampConfiguration : IEntityTypeConfiguration<BookStamp>
{
    public void Configure(EntityTypeBuilder<BookStamp> builder)
    {
        builder.ToTable("BookStamp");
        builder.HasKey(row => new { row.TenantId, row.PortfolioId });
        builder.HasOne<InvestmentPortfolio>().WithOne().HasForeignKey<BookStamp>(row => new { row.TenantId, row.PortfolioId });
        builder.Property(row => row.PortfolioId).HasMaxLength(ColumnLengths.PortfolioId);
    }
}
