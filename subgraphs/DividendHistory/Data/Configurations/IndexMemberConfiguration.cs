using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Configurations;

internal sealed class IndexMemberConfiguration : IEntityTypeConfiguration<IndexMember>
{
    public void Configure(EntityTypeBuilder<IndexMember> builder)
    {
        builder.HasKey(member => member.Id);
        builder.Property(member => member.Id).ValueGeneratedNever();
        builder.Property(member => member.IndexId).HasMaxLength(32);
        builder.Property(member => member.Isin).HasMaxLength(12);
        builder.HasIndex(member => new { member.IndexId, member.Isin });
    }
}
