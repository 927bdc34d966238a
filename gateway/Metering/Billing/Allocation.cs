using System.Globalization;
using System.Numerics;

namespace Gateway.Metering.Billing;

/// <summary>
/// Shares an amount by weights so that the parts are whole minor units and their sum is the amount: the method of the largest remainder.
/// </summary>
/// <remarks>
/// <para>Formula. T is the total in minor units, w the weights, W their sum. Each tenant has the quota q = T x w / W and gets floor(q); the
/// T - sum of floor(q) minor units that are left go one each to the tenants with the largest remainders q - floor(q), and among equal
/// remainders to the smaller tenant id. A part is therefore less than one minor unit away from its quota.</para>
/// <para>Steps: 1. refuse what cannot be shared; 2. bring total and weights to whole numbers; 3. divide, exactly; 4. give away what is left.
/// Whole numbers of any size carry steps 2 to 4, so that a tie is a tie and no rounding of a quotient decides.</para>
/// <para>Source: domain specification, chapter 10, "largest-remainder rounding so that tenants' invoices sum exactly", example ALLOC-1; the
/// method is Hamilton's, in M. Balinski and H. P. Young, Fair Representation, 2nd edition 2001, chapter 3.</para>
/// </remarks>
public static class Allocation
{
    private static readonly BigInteger LargestDecimal = (BigInteger.One << 96) - 1;

    /// <summary>Shares <paramref name="total"/>.</summary>
    /// <param name="total">In a currency's major unit; 0 or more, in whole minor units.</param>
    /// <param name="minorUnits">The decimals of the currency's minor unit: 2 for cents, 0 for yen.</param>
    /// <param name="weights">In any order. A tenant with weight 0 gets 0.</param>
    public static AllocationResult Share(decimal total, int minorUnits, IReadOnlyCollection<AllocationWeight> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentOutOfRangeException.ThrowIfNegative(minorUnits);

        // 1. Refuse.
        if (Refuse(total, weights) is { } refusal)
        {
            return refusal;
        }

        // 2. Whole numbers.
        if (!TryGetMinorUnits(total, minorUnits, out var units))
        {
            return AllocationResult.Fail(
                MeteringErrorCodes.FractionOfMinorUnit,
                string.Create(CultureInfo.InvariantCulture, $"{total} is not a whole number of minor units of {minorUnits} decimals."));
        }

        if (units > LargestDecimal)
        {
            return AllocationResult.Fail(MeteringErrorCodes.AmountTooLarge, string.Create(CultureInfo.InvariantCulture, $"{total} is too large to be shared in minor units."));
        }

        var scale = weights.Max(weight => weight.Weight.Scale);
        var quotas = weights
            .OrderBy(weight => weight.Tenant, StringComparer.Ordinal)
            .Select(weight => new Quota(weight.Tenant, Unscaled(weight.Weight) * BigInteger.Pow(10, scale - weight.Weight.Scale)))
            .ToArray();
        var sum = quotas.Aggregate(BigInteger.Zero, (all, quota) => all + quota.Weight);

        // 3. Divide.
        var left = units;
        foreach (var quota in quotas)
        {
            quota.Units = BigInteger.DivRem(units * quota.Weight, sum, out var remainder);
            quota.Remainder = remainder;
            left -= quota.Units;
        }

        // 4. Give away what is left; the sort keeps the order of the ids where remainders are equal.
        foreach (var quota in quotas.OrderByDescending(quota => quota.Remainder).Take((int)left))
        {
            quota.Units++;
        }

        return AllocationResult.Of(quotas.ToDictionary(quota => quota.Tenant, quota => MajorUnits(quota.Units, minorUnits), StringComparer.Ordinal));
    }

    private static AllocationResult? Refuse(decimal total, IReadOnlyCollection<AllocationWeight> weights)
    {
        if (total < 0)
        {
            return AllocationResult.Fail(MeteringErrorCodes.NegativeTotal, string.Create(CultureInfo.InvariantCulture, $"{total} is negative and cannot be shared."));
        }

        var tenants = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tenant, weight) in weights)
        {
            if (weight < 0)
            {
                return AllocationResult.Fail(MeteringErrorCodes.NegativeWeight, string.Create(CultureInfo.InvariantCulture, $"The weight {weight} of {tenant} is negative."));
            }

            if (!tenants.Add(tenant))
            {
                return AllocationResult.Fail(MeteringErrorCodes.RepeatedTenant, $"{tenant} has two weights.");
            }
        }

        return weights.Any(weight => weight.Weight > 0)
            ? null
            : AllocationResult.Fail(MeteringErrorCodes.NoWeight, string.Create(CultureInfo.InvariantCulture, $"{total} cannot be shared: nobody has a weight above 0."));
    }

    private static bool TryGetMinorUnits(decimal total, int minorUnits, out BigInteger units)
    {
        var power = BigInteger.Pow(10, total.Scale);
        units = BigInteger.DivRem(Unscaled(total) * BigInteger.Pow(10, minorUnits), power, out var fraction);
        return fraction.IsZero;
    }

    /// <summary>The value x 10^scale, for a value of 0 or more.</summary>
    private static BigInteger Unscaled(decimal value)
    {
        Span<int> bits = stackalloc int[4];
        _ = decimal.GetBits(value, bits);
        return ((BigInteger)(uint)bits[2] << 64) + ((BigInteger)(uint)bits[1] << 32) + (uint)bits[0];
    }

    /// <summary>No part is larger than the total, which a decimal holds in minor units too.</summary>
    private static decimal MajorUnits(BigInteger units, int minorUnits)
    {
        var word = (BigInteger)uint.MaxValue;
        return new decimal((int)(uint)(units & word), (int)(uint)((units >> 32) & word), (int)(uint)(units >> 64), false, (byte)minorUnits);
    }

    private sealed class Quota(string tenant, BigInteger weight)
    {
        public string Tenant => tenant;

        public BigInteger Weight => weight;

        public BigInteger Units { get; set; }

        public BigInteger Remainder { get; set; }
    }
}
