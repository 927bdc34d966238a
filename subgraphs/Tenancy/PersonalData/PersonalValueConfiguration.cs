using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Subgraphs.Tenancy.PersonalData;

internal sealed class PersonalValueConfiguration : IEntityTypeConfiguration<PersonalValue>
{
    public void Configure(EntityTypeBuilder<PersonalValue> builder)
    {
        builder.ToTable("PersonalValue");
        builder.HasKey(row => new { row.TenantId, row.Token });
        builder.Property(row => row.Token).ValueGeneratedNever();
    }
}
