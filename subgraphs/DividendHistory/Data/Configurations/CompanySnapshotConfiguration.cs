using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data.Configurations;

/// <summary>By date first: sectors are summed over whole snapshots.</summary>
internal sealed class CompanySnapshotConfiguration : IEntityTypeConfiguration<CompanySnapshot>
{
    private const int SymbolLength = 16;
    private const int SectorLength = 64;

    public void Configure(EntityTypeBuilder<CompanySnapshot> builder)
    {
        builder.HasKey(snapshot => new { snapshot.AsOf, snapshot.Symbol });
        builder.HasIndex(snapshot => new { snapshot.Isin, snapshot.AsOf });
        builder.Property(snapshot => snapshot.Symbol).HasMaxLength(SymbolLength);
        builder.Property(snapshot => snapshot.Isin).HasMaxLength(12);
        builder.Property(snapshot => snapshot.Sector).HasMaxLength(SectorLength);
        builder.Property(snapshot => snapshot.Currency).HasMaxLength(3);
    }
}
