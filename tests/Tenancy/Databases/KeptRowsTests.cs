using Microsoft.Extensions.Caching.Memory;
using Subgraphs.Tenancy.Databases;

namespace Subgraphs.Tenancy.Tests.Databases;

public sealed class KeptRowsTests : IDisposable
{
    private static readonly Guid Tenant = Guid.Parse("6c1f6d1e-1a0f-5f0e-9d6b-0d9c4f6a7b01");
    private static readonly Guid Other = Guid.Parse("6c1f6d1e-1a0f-5f0e-9d6b-0d9c4f6a7b02");

    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = 10 });

    [Fact]
    public void What_is_kept_is_found_under_its_tenant_its_type_its_key_and_its_stamp_only()
    {
        var kept = new KeptRows(_cache, Tenant);
        kept.Keep("p1", 7, "rows", 1);

        Assert.Equal("rows", kept.Find<string>("p1", 7));
        Assert.Null(kept.Find<string>("p1", 8));
        Assert.Null(kept.Find<string>("p2", 7));
        Assert.Null(kept.Find<object>("p1", 7));
        Assert.Null(new KeptRows(_cache, Other).Find<string>("p1", 7));
    }

    [Fact]
    public void A_later_stamp_takes_the_place_of_an_earlier_one()
    {
        var kept = new KeptRows(_cache, Tenant);
        kept.Keep("p1", 7, "before", 6);
        kept.Keep("p1", 8, "after", 6);

        Assert.Null(kept.Find<string>("p1", 7));
        Assert.Equal("after", kept.Find<string>("p1", 8));
    }

    [Fact]
    public void More_rows_than_may_be_kept_are_not()
    {
        var kept = new KeptRows(_cache, Tenant);
        kept.Keep("p1", 7, "rows", 11);

        Assert.Null(kept.Find<string>("p1", 7));
    }

    public void Dispose() => _cache.Dispose();
}
