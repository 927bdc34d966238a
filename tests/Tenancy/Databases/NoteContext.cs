using Microsoft.EntityFrameworkCore;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Tenancy.Tests.Databases;

public class NoteContext(DbContextOptions options, Guid tenantId) : TenantContext(options, tenantId)
{
    public DbSet<Note> Notes => Set<Note>();

    protected override bool Owns(Type configuration) => false;

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Note>().HasKey(note => new { note.TenantId, note.Id });
        base.OnModelCreating(modelBuilder);
    }
}
