using Gateway.Metering.Billing;
using Gateway.Metering.Counting;

namespace Gateway.Metering.Tests.Billing;

public sealed class InvoicingTests
{
    private static readonly Guid A = new("00000001-0000-0000-0000-000000000000");
    private static readonly Guid B = new("00000002-0000-0000-0000-000000000000");
    private static readonly Guid C = new("00000003-0000-0000-0000-000000000000");

    private static readonly PriceList ByCost = new(null, [], [new SharedWeight("cost_units_executed", null, 1)]);

    [Fact]
    public void Without_direct_prices_the_whole_cost_is_shared_by_use()
    {
        var run = Make(1000.00m, ByCost, (A, Cost(5_000)), (B, Cost(3_000)), (C, Cost(1_000)));

        Assert.Equal([555.56m, 333.33m, 111.11m], run.Invoices.Select(invoice => invoice.Total));
        Assert.Equal((0m, 1000.00m, 0m), (run.DirectRevenue, run.Pool, run.Surplus));
    }

    [Fact]
    public void Direct_meters_are_billed_at_their_prices_and_the_rest_is_shared_so_that_all_sums_up_to_the_cost()
    {
        var prices = new PriceList(
            "USD",
            [new DirectPrice("egress_bytes", null, 0.09m, 1_000_000_000m), new DirectPrice("subgraph_fetches", "portfolio", 0.001m, 1m)],
            [new SharedWeight("cost_units_executed", null, 1), new SharedWeight("subgraph_ms", null, 0.5m)]);
        var used = Cost(100);
        used.EgressBytes = 2_500_000_000;
        used.AddFetch("portfolio", new SubgraphUsage(1_234, 40_000_000));
        used.AddFetch("market-data", new SubgraphUsage(9_999, 20_000_000));

        var run = Make(1000.01m, prices, (A, used), (B, Cost(100)));

        // 2.5 x 0.09 = 0.225 and 1.234, each half to even: 0.22 and 1.23; 100 + 0.5 x 60,000 ms.
        Assert.Equal([0.22m, 1.23m], run.Invoices[0].Lines.Select(line => line.Amount));
        Assert.Equal((30_100m, 100m), (run.Invoices[0].Weight, run.Invoices[1].Weight));
        Assert.Equal((1.45m, 998.56m), (run.DirectRevenue, run.Pool));
        Assert.Equal(1000.01m, run.Invoices.Sum(invoice => invoice.Total));
        Assert.Equal(995.25m, run.Invoices[0].Share);
        Assert.Equal(3.31m, run.Invoices[1].Share);
    }

    [Fact]
    public void Where_prices_bring_more_than_the_cost_nothing_is_shared_and_the_surplus_is_told()
    {
        var prices = new PriceList(null, [new DirectPrice("requests", null, 1m, 1m)], [new SharedWeight("requests", null, 1)]);
        var run = Make(2.00m, prices, (A, new UsageCounts { Requests = 2 }), (B, new UsageCounts { Requests = 1 }));

        Assert.Equal([2m, 1m], run.Invoices.Select(invoice => invoice.Total));
        Assert.Equal((0m, 1m), (run.Pool, run.Surplus));
    }

    [Fact]
    public void Who_used_nothing_that_weighs_pays_nothing_of_the_pool()
        => Assert.Equal([0m, 10m], Make(10m, ByCost, (A, new UsageCounts { Requests = 9 }), (B, Cost(1))).Invoices.Select(invoice => invoice.Total));

    [Fact]
    public void A_cost_that_cannot_be_billed_is_refused_with_a_code()
    {
        var used = new Dictionary<Guid, UsageCounts> { [A] = Cost(1) };

        Assert.Equal(MeteringErrorCodes.NoWeight, Invoicing.Make("2026-11", "USD", 1m, ByCost, new Dictionary<Guid, UsageCounts>()).Error!.Code);
        Assert.Equal(MeteringErrorCodes.NoWeight, Invoicing.Make("2026-11", "USD", 1m, ByCost, new Dictionary<Guid, UsageCounts> { [A] = new() }).Error!.Code);
        Assert.Equal(MeteringErrorCodes.NegativeTotal, Invoicing.Make("2026-11", "USD", -1m, ByCost, used).Error!.Code);
        Assert.Equal(MeteringErrorCodes.FractionOfMinorUnit, Invoicing.Make("2026-11", "KRW", 1.5m, ByCost, used).Error!.Code);
        Assert.Equal(MeteringErrorCodes.UnknownCurrency, Invoicing.Make("2026-11", "XAU", 1m, ByCost, used).Error!.Code);
        Assert.Equal(MeteringErrorCodes.UnknownCurrency, Invoicing.Make("2026-11", "USD", 1m, ByCost with { Currency = "EUR" }, used).Error!.Code);
        Assert.Equal(
            MeteringErrorCodes.AmountTooLarge,
            Invoicing.Make("2026-11", "USD", 1m, ByCost with { Shared = [new SharedWeight("cost_units_executed", null, decimal.MaxValue)] }, new Dictionary<Guid, UsageCounts> { [A] = Cost(2) }).Error!.Code);
        Assert.Empty(Invoicing.Make("2026-11", "USD", 0m, ByCost, new Dictionary<Guid, UsageCounts>()).Run!.Invoices);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Invoices_sum_up_to_the_platforms_cost_whatever_was_used(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var prices = new PriceList(null, [new DirectPrice("requests", null, random.Next(0, 1000) / 100_000m, 1m), new DirectPrice("egress_bytes", null, 0.09m, 1_000_000m)], [new SharedWeight("cost_units", null, 0.3m)]);
            var usage = Enumerable.Range(1, random.Next(1, 30)).Select(i => (
                new Guid(i, 0, 0, new byte[8]),
                new UsageCounts { Requests = random.Next(1000), EgressBytes = random.Next(10_000_000), CostUnits = random.Next(1, 100_000) })).ToArray();
            var cost = random.Next(0, 100_000) / 100m;
            var run = Make(cost, prices, usage);

            Assert.Equal(Math.Max(cost, run.DirectRevenue), run.Invoices.Sum(invoice => invoice.Total));
            Assert.Equal(run.PlatformCost + run.Surplus, run.DirectRevenue + run.Pool);
        }
    }

    private static UsageCounts Cost(long executed) => new() { CostUnitsExecuted = executed };

    private static InvoiceRun Make(decimal cost, PriceList prices, params IEnumerable<(Guid Tenant, UsageCounts Counts)> usage)
        => Invoicing.Make("2026-11", "USD", cost, prices, usage.ToDictionary(entry => entry.Tenant, entry => entry.Counts)).Run!;
}
