using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Tenancy.Tests.Databases;

public sealed class UnkeyedContext(DbContextOptions<UnkeyedContext> options, Guid tenantId) : TenantContext(options, tenantId)
{
    protected override bool Owns(Type configuration) => false;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Note>().HasKey(note => note.Id);
        base.OnModelCreating(modelBuilder);
    }
}
