using System.Globalization;
using Gateway.Metering.Counting;

namespace Gateway.Metering.Billing;

/// <summary>The invoices of a month: direct meters at their prices, the rest of the platform's cost shared by weighted use.</summary>
/// <remarks>
/// <para>1. Each direct line is quantity x price / per, rounded half to even to the currency's minor unit (domain specification, chapter 1:
/// settlement amounts). 2. The pool is the platform's cost minus all lines. 3. A tenant's weight is the sum of weight x quantity over the
/// shared meters; <see cref="Allocation"/> shares the pool by it, so that all invoices sum up to the cost exactly.</para>
/// <para>Where the lines are more than the cost there is no pool: nobody has a share, nobody is credited for what others used, and the
/// surplus is told. Source: domain specification, chapter 10, "Allocation of a month".</para>
/// </remarks>
public static class Invoicing
{
    /// <param name="month">As <c>YYYY-MM</c>.</param>
    /// <param name="currency">ISO 4217.</param>
    /// <param name="platformCost">0 or more, in whole minor units.</param>
    /// <param name="prices">Direct prices and shared weights.</param>
    /// <param name="usage">What each tenant used; those who used nothing need not be there.</param>
    public static (InvoiceRun? Run, MeteringError? Error) Make(
        string month, string currency, decimal platformCost, PriceList prices, IReadOnlyDictionary<Guid, UsageCounts> usage)
    {
        ArgumentNullException.ThrowIfNull(prices);
        ArgumentNullException.ThrowIfNull(usage);
        if (Currencies.MinorUnitsOf(currency) is not { } minorUnits)
        {
            return Fail(MeteringErrorCodes.UnknownCurrency, $"{currency} is no currency that is paid in.");
        }

        if (prices.Currency is { } priced && priced != currency)
        {
            return Fail(MeteringErrorCodes.UnknownCurrency, $"The prices are in {priced}, the cost in {currency}.");
        }

        if (platformCost < 0)
        {
            return Fail(MeteringErrorCodes.NegativeTotal, string.Create(CultureInfo.InvariantCulture, $"The platform's cost {platformCost} is negative."));
        }

        if (decimal.Round(platformCost, minorUnits) != platformCost)
        {
            return Fail(MeteringErrorCodes.FractionOfMinorUnit, string.Create(CultureInfo.InvariantCulture, $"The platform's cost {platformCost} is not in whole minor units of {currency}, which has {minorUnits} decimals."));
        }

        try
        {
            return Make(month, currency, minorUnits, platformCost, prices, usage);
        }
        catch (OverflowException)
        {
            return Fail(MeteringErrorCodes.AmountTooLarge, "An amount of these prices or weights is too large to be computed with.");
        }
    }

    private static (InvoiceRun? Run, MeteringError? Error) Make(
        string month, string currency, int minorUnits, decimal platformCost, PriceList prices, IReadOnlyDictionary<Guid, UsageCounts> usage)
    {
        // 1. Direct lines.
        var invoices = usage
            .OrderBy(tenant => tenant.Key)
            .Select(tenant =>
            {
                var lines = prices.Direct.Select(price => Bill(price, tenant.Value, minorUnits)).ToArray();
                var weight = prices.Shared.Sum(shared => shared.Weight * BilledMeters.Read(tenant.Value, shared.Meter, shared.Subgraph));
                return new Invoice(tenant.Key, lines, lines.Sum(line => line.Amount), weight, 0);
            })
            .ToArray();

        // 2. The pool.
        var direct = invoices.Sum(invoice => invoice.Direct);
        var pool = Math.Max(0, platformCost - direct);
        var surplus = Math.Max(0, direct - platformCost);

        // 3. Its parts.
        if (pool > 0)
        {
            var shares = Allocation.Share(pool, minorUnits, [.. invoices.Select(invoice => new AllocationWeight(invoice.Tenant.ToString("D"), invoice.Weight))]);
            if (!shares.IsSuccess)
            {
                return (null, shares.Error);
            }

            invoices = [.. invoices.Select(invoice => invoice with { Share = shares.Shares[invoice.Tenant.ToString("D")] })];
        }

        return (new InvoiceRun(month, currency, platformCost, direct, pool, surplus, invoices), null);
    }

    private static InvoiceLine Bill(DirectPrice price, UsageCounts counts, int minorUnits)
    {
        var quantity = BilledMeters.Read(counts, price.Meter, price.Subgraph);
        return new InvoiceLine(price.Meter, price.Subgraph, quantity, price.Price, price.Per, decimal.Round(quantity * price.Price / price.Per, minorUnits, MidpointRounding.ToEven));
    }

    private static (InvoiceRun? Run, MeteringError? Error) Fail(string code, string message) => (null, new MeteringError(code, message));
}
