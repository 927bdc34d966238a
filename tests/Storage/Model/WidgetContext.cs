using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Subgraphs.Storage.Model;

namespace Subgraphs.Storage.Tests.Model;

internal abstract class WidgetContext(DbContextOptions options) : StorageContext(options)
{
    public DbSet<Widget> Widgets => Set<Widget>();

    // The migrations of these tests are written by hand and have no snapshot to compare with. Pooled contexts do not migrate, and their
    // options cannot be changed here.
    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        if (optionsBuilder.Options.FindExtension<CoreOptionsExtension>()?.MaxPoolSize is null)
        {
            optionsBuilder.ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning));
        }
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Widget>(widget =>
        {
            widget.ToTable("Widget");
            widget.HasKey(row => new { row.Isin, row.Date });
            widget.Property(row => row.Isin).HasMaxLength(12);
            widget.Property(row => row.Ratio).HasPrecision(18, 4);
        });
    }
}
