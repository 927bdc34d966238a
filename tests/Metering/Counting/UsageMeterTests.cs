using Gateway.Metering.Counting;
using Microsoft.Extensions.Time.Testing;

namespace Gateway.Metering.Tests.Counting;

public sealed class UsageMeterTests
{
    private static readonly Guid Tenant = new("11111111-0000-0000-0000-000000000000");
    private static readonly Guid OtherTenant = new("22222222-0000-0000-0000-000000000000");

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 30, 23, 30, 0, TimeSpan.Zero));

    [Fact]
    public void Requests_are_counted_by_tenant_hour_operation_and_client_and_taken_once()
    {
        var meter = new UsageMeter(new UsageLimits(), _time);
        meter.AddRequest(Tenant, UsageOperation.Of(1), "app", new RequestUsage(UsageRefusal.None, 10, 8, 100));
        meter.AddRequest(Tenant, UsageOperation.Of(1), "app", new RequestUsage(UsageRefusal.None, 10, 9, 200));
        meter.AddRequest(Tenant, UsageOperation.Of(1), "batch", new RequestUsage(UsageRefusal.None, 5, 5, 50));
        meter.AddRequest(OtherTenant, UsageOperation.Of(1), "app", new RequestUsage(UsageRefusal.None, 1, 1, 1));
        meter.AddFetch(Tenant, UsageOperation.Of(1), "app", "portfolio", TimeSpan.FromMilliseconds(1.5));
        meter.AddFetch(Tenant, UsageOperation.Of(1), "app", "portfolio", TimeSpan.FromMilliseconds(2));

        var taken = meter.Take();

        var app = taken.Single(series => series.Tenant == Tenant && series.Key.Client == "app");
        Assert.Equal(new UsageKey(UsageTime.HourOf(_time.GetUtcNow()), UsageOperation.Of(1), "app"), app.Key);
        Assert.Equal((2, 20, 17, 300), (app.Counts.Requests, app.Counts.CostUnits, app.Counts.CostUnitsExecuted, app.Counts.EgressBytes));
        Assert.Equal(new SubgraphUsage(2, 3500), app.Counts.Subgraphs["portfolio"]);
        Assert.Equal([1L, 1L], taken.Where(series => series != app).Select(series => series.Counts.Requests));
        Assert.Empty(meter.Take());
    }

    [Fact]
    public void A_refused_request_costs_nothing_and_is_counted_by_its_reason()
    {
        var meter = new UsageMeter(new UsageLimits(), _time);
        foreach (var refusal in Enum.GetValues<UsageRefusal>())
        {
            meter.AddRequest(Tenant, UsageOperation.None, UsageClients.None, new RequestUsage(refusal, 7, 7, 7));
        }

        var counts = meter.Take().Single().Counts;

        Assert.Equal(
            [1L, 1, 1, 1, 1, 1, 7, 7, 7],
            [counts.Requests, counts.RefusedAuth, counts.RefusedCost, counts.RefusedRate, counts.RefusedInvalid, counts.RefusedFault, counts.CostUnits, counts.CostUnitsExecuted, counts.EgressBytes]);
    }

    [Fact]
    public void The_next_hour_is_counted_apart()
    {
        var meter = new UsageMeter(new UsageLimits(), _time);
        meter.AddRequest(Tenant, UsageOperation.Of(1), "app", new RequestUsage(UsageRefusal.None));
        _time.Advance(TimeSpan.FromMinutes(40));
        meter.AddRequest(Tenant, UsageOperation.Of(1), "app", new RequestUsage(UsageRefusal.None));

        Assert.Equal(["2026-11-30T23Z", "2026-12-01T00Z"], meter.Take().Select(series => UsageTime.Write(series.Key.Hour)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_tenant_with_ever_new_operations_and_clients_fills_its_own_bound_and_loses_no_count()
    {
        var meter = new UsageMeter(new UsageLimits { SeriesPerTenant = 5, ClientsPerTenant = 2 }, _time);
        for (var i = 0; i < 1000; i++)
        {
            meter.AddRequest(Tenant, UsageOperation.Of((ulong)i), $"client-{i % 10}", new RequestUsage(UsageRefusal.None));
        }

        meter.AddRequest(OtherTenant, UsageOperation.Of(1), "client-9", new RequestUsage(UsageRefusal.None));
        var taken = meter.Take();

        Assert.Equal(1000, taken.Where(series => series.Tenant == Tenant).Sum(series => series.Counts.Requests));
        Assert.InRange(taken.Count(series => series.Tenant == Tenant), 5, 5 + 3);
        Assert.Equal(["client-0", "client-1", "other"], taken.Where(series => series.Tenant == Tenant).Select(series => series.Key.Client).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal((UsageOperation.Of(1), "client-9"), taken.Where(series => series.Tenant == OtherTenant).Select(series => (series.Key.Operation, series.Key.Client)).Single());
    }

    [Fact]
    public void In_the_next_hour_a_tenant_has_its_whole_bound_again()
    {
        var meter = new UsageMeter(new UsageLimits { SeriesPerTenant = 1, ClientsPerTenant = 1 }, _time);
        meter.AddRequest(Tenant, UsageOperation.Of(1), "first", new RequestUsage(UsageRefusal.None));
        _time.Advance(TimeSpan.FromHours(1));
        _ = meter.Take();
        meter.AddRequest(Tenant, UsageOperation.Of(2), "second", new RequestUsage(UsageRefusal.None));

        Assert.Equal((UsageOperation.Of(2), "second"), meter.Take().Select(series => (series.Key.Operation, series.Key.Client)).Single());
    }

    [Fact]
    public async Task Nothing_is_lost_or_counted_twice_while_many_count_and_one_takes_over_the_hours()
    {
        const int Rounds = 20_000;
        var meter = new UsageMeter(new UsageLimits { SeriesPerTenant = 3 }, _time);
        var counting = Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            for (var i = 0; i < Rounds; i++)
            {
                meter.AddRequest(Tenant, UsageOperation.Of((ulong)(i % 7)), $"client-{worker}", new RequestUsage(UsageRefusal.None, EgressBytes: 3));
                meter.AddFetch(Tenant, UsageOperation.Of((ulong)(i % 7)), $"client-{worker}", "a", TimeSpan.FromMicroseconds(2));
            }
        })).ToArray();
        var sum = new UsageCounts();
        var all = Task.WhenAll(counting);
        while (!all.IsCompleted)
        {
            // An hour at a time: series and tenants end all the while.
            _time.Advance(TimeSpan.FromHours(1));
            Take();
        }

        await all;
        Take();

        Assert.Equal((4 * Rounds, 12 * Rounds), (sum.Requests, sum.EgressBytes));
        Assert.Equal(new SubgraphUsage(4 * Rounds, 8 * Rounds), sum.Subgraphs["a"]);

        void Take()
        {
            foreach (var (_, _, counts) in meter.Take())
            {
                sum.Add(counts);
            }
        }
    }

    [Fact]
    public void Counting_what_is_known_allocates_nothing()
    {
        var meter = new UsageMeter(new UsageLimits(), _time);
        Count(10);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Count(1000);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);

        void Count(int times)
        {
            for (var i = 0; i < times; i++)
            {
                meter.AddRequest(Tenant, UsageOperation.Of(1), "app", new RequestUsage(UsageRefusal.None, 1, 1, 1));
                meter.AddFetch(Tenant, UsageOperation.Of(1), "app", "portfolio", TimeSpan.FromMilliseconds(1));
            }
        }
    }

    [Theory]
    [InlineData(null, "none")]
    [InlineData("partner-app", "partner-app")]
    [InlineData("https://app.example.com/client", "https://app.example.com/client")]
    [InlineData("ann@example.com", "other")]
    [InlineData("Ann Example", "other")]
    [InlineData("안녕", "other")]
    public void A_clients_name_is_an_identifier_and_nothing_else(string? claimed, string expected) => Assert.Equal(expected, UsageClients.Name(claimed));

    [Fact]
    public void A_clients_name_is_short() => Assert.Equal("other", UsageClients.Name(new string('a', 65)));

    [Fact]
    public void An_operation_is_called_by_the_first_digits_of_the_hash_of_its_text()
    {
        var hash = System.Security.Cryptography.SHA256.HashData("{ a }"u8);
        var operation = UsageOperation.Of(BitConverter.ToUInt64(hash));

        Assert.Equal(Convert.ToHexStringLower(hash)[..16], operation.ToString());
        Assert.Equal(operation, UsageOperation.Parse(operation.ToString()));
        Assert.Equal(UsageOperation.Other, UsageOperation.Parse("other"));
        Assert.Null(UsageOperation.Parse("something"));
    }
}
