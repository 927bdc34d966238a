using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Configurations;

internal sealed class ClientConfiguration : IEntityTypeConfiguration<Client>
{
    public void Configure(EntityTypeBuilder<Client> builder)
    {
        builder.ToTable("Client");
        builder.HasKey(row => new { row.TenantId, row.Id });
        builder.HasOne<Tenancy.PersonalData.PersonalValue>().WithMany().HasForeignKey(row => new { row.TenantId, row.LegalName }).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Tenancy.PersonalData.PersonalValue>().WithMany().HasForeignKey(row => new { row.TenantId, row.IdentificationCode }).OnDelete(DeleteBehavior.Restrict);
        builder.Property(row => row.Id).HasMaxLength(ColumnLengths.ClientId);
        builder.Property(row => row.Country).HasMaxLength(ColumnLengths.Country);
    }
}
