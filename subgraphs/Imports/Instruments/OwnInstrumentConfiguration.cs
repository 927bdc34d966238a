using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Subgraphs.Imports.Instruments;

/// <summary>The table of <see cref="OwnInstrument"/> in a tenant's database.</summary>
public sealed class OwnInstrumentConfiguration : IEntityTypeConfiguration<OwnInstrument>
{
    internal const int IsinLength = 12;
    private const int LeiLength = 20;
    private const int MicLength = 4;
    private const int CurrencyLength = 3;

    public void Configure(EntityTypeBuilder<OwnInstrument> builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.ToTable("OwnInstrument");
        builder.HasKey(row => new { row.TenantId, row.Isin });
        builder.Property(row => row.Isin).HasMaxLength(IsinLength);
        builder.Property(row => row.Figi).HasMaxLength(IsinLength);
        builder.Property(row => row.Symbol).HasMaxLength(InstrumentEntry.SymbolLength);
        builder.Property(row => row.Name).HasMaxLength(InstrumentEntry.NameLength);
        builder.Property(row => row.Currency).HasMaxLength(CurrencyLength);
        builder.Property(row => row.PrimaryMic).HasMaxLength(MicLength);
        builder.Property(row => row.IssuerLei).HasMaxLength(LeiLength);
        builder.Property(row => row.IssuerName).HasMaxLength(InstrumentEntry.NameLength);
        builder.Property(row => row.IssuerCountry).HasMaxLength(InstrumentEntry.CountryLength);
        builder.Property(row => row.Sector).HasMaxLength(InstrumentEntry.NameLength);
    }
}
