using Gateway.Host.Admission;
using Gateway.Host.Configuration;
using Gateway.Host.Tenancy;
using Microsoft.Extensions.Configuration;

namespace Gateway.Host.Tests;

public sealed class CostBudgetTests
{
    private static readonly Guid Northwind = TenantIds.FromSlug("northwind");
    private static readonly Guid Hanbit = TenantIds.FromSlug("hanbit");
    private static readonly CostLimits Limits = new(100, 600);

    private readonly SettableTime _time = new();

    [Fact]
    public void A_budget_is_spent_and_fills_evenly_again()
    {
        var budgets = new CostBudgets(_time);

        Assert.Equal((200, TimeSpan.Zero), budgets.Take(Northwind, Limits, 400));
        Assert.Equal((200, TimeSpan.FromSeconds(20)), budgets.Take(Northwind, Limits, 400));
        _time.Elapsed += TimeSpan.FromSeconds(19);
        Assert.Equal((390, TimeSpan.FromSeconds(1)), budgets.Take(Northwind, Limits, 400));
        _time.Elapsed += TimeSpan.FromSeconds(1);
        Assert.Equal((0, TimeSpan.Zero), budgets.Take(Northwind, Limits, 400));
    }

    [Fact]
    public void A_pause_gives_no_more_than_a_minute()
    {
        var budgets = new CostBudgets(_time);
        _ = budgets.Take(Northwind, Limits, 600);
        _time.Elapsed += TimeSpan.FromHours(1);

        Assert.Equal((0, TimeSpan.Zero), budgets.Take(Northwind, Limits, 600));
        Assert.Equal((0, TimeSpan.FromSeconds(0.1)), budgets.Take(Northwind, Limits, 1));
    }

    [Fact]
    public void A_tenant_spends_its_own()
    {
        var budgets = new CostBudgets(_time);
        _ = budgets.Take(Northwind, Limits, 600);

        Assert.Equal((500, TimeSpan.Zero), budgets.Take(Hanbit, Limits, 100));
    }

    [Fact]
    public void What_costs_nothing_passes_with_nothing_left()
    {
        var budgets = new CostBudgets(_time);
        _ = budgets.Take(Northwind, Limits, 600);

        Assert.Equal((0, TimeSpan.Zero), budgets.Take(Northwind, Limits, 0));
    }

    [Fact]
    public void Buckets_that_are_full_again_are_not_kept()
    {
        var budgets = new CostBudgets(_time);
        for (var i = 0; i < 5000; i++)
        {
            _ = budgets.Take(Guid.NewGuid(), Limits, 1);
            _time.Elapsed += TimeSpan.FromSeconds(1);
        }

        Assert.InRange(budgets.Count, 1, 1025);
    }

    [Fact]
    public void Requests_at_once_never_take_more_than_there_is()
    {
        var budgets = new CostBudgets(_time);
        var taken = 0;

        Parallel.For(0, 1000, _ =>
        {
            if (budgets.Take(Northwind, Limits, 7).RetryAfter == TimeSpan.Zero)
            {
                Interlocked.Add(ref taken, 7);
            }
        });

        Assert.Equal(595, taken);
    }

    [Theory]
    [InlineData("partner", 2_000, 120_000)]
    [InlineData("standard", 10_000, 600_000)]
    [InlineData("enterprise", 50_000, 3_000_000)]
    [InlineData("unheard-of", 2_000, 120_000)]
    [InlineData(null, 2_000, 120_000)]
    public void A_plan_has_its_limits_and_no_plan_has_the_smallest(string? plan, int perRequest, int perMinute)
        => Assert.Equal(new CostLimits(perRequest, perMinute), new CostOptions().Of(new Caller { TenantId = Northwind, Plan = plan }));

    [Fact]
    public void Settings_change_plans_and_single_tenants()
    {
        var options = Read(
            ("Cost:Limits:partner", "50"), ("Cost:Budgets:standard", "20000"), ("Cost:Budgets:enterprise", "0"), ("Cost:Limits:gold", "70"),
            ("Cost:Tenants:hanbit:Limit", "30000"), ("Cost:Tenants:aldgate:Budget", "0"));

        Assert.Equal(new CostLimits(50, 3_000), Of("northwind", "partner"));
        Assert.Equal(new CostLimits(10_000, 20_000), Of("northwind", "standard"));
        Assert.Equal(new CostLimits(50_000, 0), Of("northwind", "enterprise"));
        Assert.Equal(new CostLimits(70, 4_200), Of("northwind", "gold"));
        Assert.Equal(new CostLimits(50, 3_000), Of("northwind", null));
        Assert.Equal(new CostLimits(30_000, 1_800_000), Of("hanbit", "standard"));
        Assert.Equal(new CostLimits(10_000, 0), Of("aldgate", "standard"));

        CostLimits Of(string tenant, string? plan) => options.Of(new Caller { TenantId = TenantIds.FromSlug(tenant), Plan = plan });
    }

    private static CostOptions Read(params (string Key, string Value)[] settings)
    {
        var (options, errors) = GatewayOptions.Read(
            new ConfigurationBuilder().AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))).Build(), isDevelopment: true);
        Assert.Empty(errors);
        return options.Cost;
    }
}
