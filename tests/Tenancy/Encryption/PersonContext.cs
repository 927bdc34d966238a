using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Tenancy.Tests.Encryption;

public sealed class PersonContext(DbContextOptions<PersonContext> options, Guid tenantId) : TenantContext(options, tenantId)
{
    public DbSet<Person> Persons => Set<Person>();

    public DbSet<Visit> Visits => Set<Visit>();

    protected override bool Owns(Type configuration) => false;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Person>().HasKey(row => new { row.TenantId, row.Id });
        modelBuilder.Entity<Visit>().HasKey(row => new { row.TenantId, row.PersonId, row.Day });
        base.OnModelCreating(modelBuilder);
    }
}
