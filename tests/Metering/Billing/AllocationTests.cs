using System.Globalization;
using System.Text.Json;
using Gateway.Metering.Billing;
using Tests.Kit;

namespace Gateway.Metering.Tests.Billing;

public sealed class AllocationTests
{
    /// <summary>Weights of every kind: equal, zero, tiny beside huge, with decimals; amounts from nothing to billions.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 40)];

    [Fact]
    public void The_worked_example_of_the_domain()
    {
        var result = Allocation.Share(1000.00m, 2, [new("A", 5), new("B", 3), new("C", 1)]);

        Assert.Equal([("A", "555.56"), ("B", "333.33"), ("C", "111.11")], Texts(result));
    }

    [Fact]
    public void The_published_vector()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "vectors.json")));
        var vector = document.RootElement.GetProperty("vectors").EnumerateArray().Single(vector => vector.GetProperty("id").GetString() == "ALLOC-1");
        var input = vector.GetProperty("in");
        var weights = input.GetProperty("weights").EnumerateObject().Select(weight => new AllocationWeight(weight.Name, weight.Value.GetDecimal())).ToArray();

        var result = Allocation.Share(decimal.Parse(input.GetProperty("total").GetString()!, CultureInfo.InvariantCulture), 2, weights);

        Assert.Equal(
            vector.GetProperty("out").EnumerateObject().Select(share => (share.Name, share.Value.GetString()!)),
            Texts(result));
    }

    [Fact]
    public void Equal_remainders_go_to_the_smaller_tenant_id()
    {
        Assert.Equal([("a", "0.34"), ("b", "0.33"), ("c", "0.33")], Texts(Allocation.Share(1.00m, 2, [new("c", 1), new("b", 1), new("a", 1)])));
        Assert.Equal([("a", "0.34"), ("b", "0.34"), ("c", "0.33")], Texts(Allocation.Share(1.01m, 2, [new("b", 1), new("a", 1), new("c", 1)])));
    }

    [Fact]
    public void A_weight_of_zero_pays_nothing_and_gets_no_remainder()
    {
        Assert.Equal([("a", "0.00"), ("b", "0.50"), ("c", "0.51")], Texts(Allocation.Share(1.01m, 2, [new("a", 0), new("b", 1), new("c", 1.0000001m)])));
    }

    [Theory]
    [InlineData("1000", 0, "334;333;333")]
    [InlineData("1.000", 3, "0.334;0.333;0.333")]
    [InlineData("0", 2, "0.00;0.00;0.00")]
    [InlineData("792281625142643375935439503.35", 2, "264093875047547791978479834.45;264093875047547791978479834.45;264093875047547791978479834.45")]
    public void The_minor_unit_is_the_currencys_and_no_digit_is_lost(string total, int minorUnits, string expected)
    {
        var result = Allocation.Share(decimal.Parse(total, CultureInfo.InvariantCulture), minorUnits, [new("a", 1), new("b", 1), new("c", 1)]);

        Assert.Equal(expected.Split(';'), Texts(result).Select(share => share.Amount));
    }

    [Fact]
    public void What_cannot_be_shared_is_refused_with_a_code()
    {
        Assert.Equal(MeteringErrorCodes.NegativeTotal, Allocation.Share(-0.01m, 2, [new("a", 1)]).Error!.Code);
        Assert.Equal(MeteringErrorCodes.NegativeWeight, Allocation.Share(1m, 2, [new("a", 1), new("b", -0.1m)]).Error!.Code);
        Assert.Equal(MeteringErrorCodes.NoWeight, Allocation.Share(1m, 2, []).Error!.Code);
        Assert.Equal(MeteringErrorCodes.NoWeight, Allocation.Share(1m, 2, [new("a", 0), new("b", 0.00m)]).Error!.Code);
        Assert.Equal(MeteringErrorCodes.RepeatedTenant, Allocation.Share(1m, 2, [new("a", 1), new("a", 1)]).Error!.Code);
        Assert.Equal(MeteringErrorCodes.FractionOfMinorUnit, Allocation.Share(1.001m, 2, [new("a", 1)]).Error!.Code);
        Assert.Equal(MeteringErrorCodes.FractionOfMinorUnit, Allocation.Share(0.5m, 0, [new("a", 1)]).Error!.Code);
        Assert.Equal(MeteringErrorCodes.AmountTooLarge, Allocation.Share(decimal.MaxValue, 2, [new("a", 1)]).Error!.Code);
        Assert.True(Allocation.Share(1.500m, 1, [new("a", 1)]).IsSuccess);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void The_parts_are_whole_minor_units_of_the_amount_near_their_quotas_whatever_the_order(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 50; round++)
        {
            var minorUnits = random.Next(0, 5);
            var total = random.NextInt64(0, 1L << random.Next(1, 60)) / Power(minorUnits);
            var weights = DrawWeights(random);
            var shares = Allocation.Share(total, minorUnits, weights).Shares!;
            var unit = 1 / Power(minorUnits);
            var sum = weights.Sum(weight => weight.Weight);

            Assert.Equal(total, shares.Values.Sum());
            Assert.All(shares.Values, share => Assert.Equal(share, decimal.Round(share, minorUnits)));
            Assert.All(weights, weight => Assert.True(
                Math.Abs(shares[weight.Tenant] - (weight.Weight / sum * total)) < unit + (0.000000001m * unit) + (total * 0.00000000000000000001m),
                $"{weight.Tenant} has {shares[weight.Tenant]} of {total}, seed {seed}, round {round}"));

            random.Shuffle(weights);
            Assert.Equal(shares.OrderBy(share => share.Key, StringComparer.Ordinal), Allocation.Share(total, minorUnits, weights).Shares!.OrderBy(share => share.Key, StringComparer.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_larger_weight_never_gets_less_beside_the_others_or_than_before(int seed)
    {
        var random = new Random(1000 + seed);
        for (var round = 0; round < 50; round++)
        {
            var total = random.NextInt64(0, 100_000) / 100m;
            var weights = DrawWeights(random);
            var shares = Allocation.Share(total, 2, weights).Shares!;

            var sorted = weights.OrderByDescending(weight => weight.Weight).ThenBy(weight => weight.Tenant, StringComparer.Ordinal).Select(weight => shares[weight.Tenant]).ToArray();
            Assert.Equal(sorted.OrderDescending(), sorted);

            var raised = random.Next(weights.Length);
            var before = weights[raised];
            weights[raised] = before with { Weight = before.Weight + ((decimal)random.Next(1, 1000) / 7) };
            Assert.True(Allocation.Share(total, 2, weights).Shares![before.Tenant] >= shares[before.Tenant], $"seed {seed}, round {round}");
        }
    }

    private static AllocationWeight[] DrawWeights(Random random)
    {
        var kind = random.Next(4);
        var weights = Enumerable.Range(0, random.Next(1, 12)).Select(i => new AllocationWeight(
            $"t{i:D2}",
            kind switch
            {
                0 => 1,
                1 => random.Next(0, 4),
                2 => random.Next(0, 1_000_000) / 1000m,
                _ => random.Next(2) == 0 ? 0.000001m : random.NextInt64(0, 1_000_000_000_000),
            })).ToArray();
        weights[0] = weights[0] with { Weight = weights[0].Weight + 1 };
        return weights;
    }

    private static decimal Power(int minorUnits) => minorUnits switch { 0 => 1m, 1 => 10m, 2 => 100m, 3 => 1000m, _ => 10_000m };

    private static IEnumerable<(string Tenant, string Amount)> Texts(AllocationResult result)
        => result.Shares!.OrderBy(share => share.Key, StringComparer.Ordinal).Select(share => (share.Key, share.Value.ToString(CultureInfo.InvariantCulture)));
}
