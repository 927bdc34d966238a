using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data.Configurations;

internal sealed class InstrumentConfiguration : IEntityTypeConfiguration<Instrument>
{
    public void Configure(EntityTypeBuilder<Instrument> builder)
    {
        builder.ToTable("Instrument");
        builder.HasKey(row => row.Isin);
        builder.Property(row => row.Isin).HasMaxLength(ColumnLengths.Isin);
        builder.Property(row => row.Figi).HasMaxLength(ColumnLengths.Figi);
        builder.Property(row => row.Symbol).HasMaxLength(ColumnLengths.Symbol);
        builder.Property(row => row.Currency).HasMaxLength(ColumnLengths.Currency);
        builder.Property(row => row.PrimaryMic).HasMaxLength(ColumnLengths.Mic);
        builder.Property(row => row.IssuerLei).HasMaxLength(ColumnLengths.Lei);
        builder.Property(row => row.SectorCode).HasMaxLength(ColumnLengths.GicsCode);
        builder.Property(row => row.SubIndustryCode).HasMaxLength(ColumnLengths.GicsCode);
        builder.Property(row => row.BenchmarkIndexId).HasMaxLength(ColumnLengths.IndexId);
        builder.HasIndex(row => row.Figi).IsUnique();
        builder.HasIndex(row => row.Symbol);
        builder.HasIndex(row => row.IssuerLei);
        builder.HasOne<Issuer>().WithMany().HasForeignKey(row => row.IssuerLei);
    }
}
