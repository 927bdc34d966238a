using Microsoft.EntityFrameworkCore;

namespace Subgraphs.Server.Tests.Sample;

public sealed class SampleContext(DbContextOptions<SampleContext> options) : DbContext(options)
{
    public DbSet<Instrument> Instruments => Set<Instrument>();

    public DbSet<Issuer> Issuers => Set<Issuer>();
}
