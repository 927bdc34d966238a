namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>The rebalancing algorithm: deterministic, in whole lots, never short of cash.</summary>
/// <remarks>
/// 1. Net asset value; lines with a stale price are left alone. 2. A line trades where |weight - target| is above its band, or where it is
/// held and not wanted. 3. Sells, then buys, each to target, truncated to lots. 4. Cash beyond its target buys the most underweight lines;
/// a shortfall scales the buys and then drops the smallest. 5. Orders wait for ex-dates within the window. 6. Over the turnover bound, only
/// the lines that strayed furthest trade.
/// </remarks>
public static class Rebalancer
{
    public static RebalancePlan Propose(RebalanceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var netAssetValue = request.Cash + request.Lines.Sum(line => line.Value);
        if (netAssetValue <= 0)
        {
            return new RebalancePlan([], netAssetValue, 0, request.Cash, 0, 0, []);
        }

        RebalanceLine[] tradable =
        [
            .. request.Lines.Where(line => !line.IsStale && line.PriceBase > 0)
                .OrderByDescending(line => Math.Abs(Drift(line, netAssetValue)))
                .ThenBy(line => line.Isin, StringComparer.Ordinal),
        ];
        for (var kept = tradable.Length; ; kept--)
        {
            var plan = Propose(request, tradable.AsSpan(0, kept), netAssetValue);
            if (kept == 0 || request.MaxTurnover is not { } bound || plan.Turnover <= bound)
            {
                return plan;
            }
        }
    }

    private static RebalancePlan Propose(RebalanceRequest request, ReadOnlySpan<RebalanceLine> eligible, decimal netAssetValue)
    {
        var changes = new Dictionary<string, (decimal Quantity, OrderReason Reason)>(StringComparer.Ordinal);
        foreach (var line in eligible)
        {
            var isUnwanted = line.Target == 0 && line.Quantity != 0;
            var change = isUnwanted ? -line.Quantity : Lots((line.Target * netAssetValue) - line.Value, line);
            if ((isUnwanted || Math.Abs(Drift(line, netAssetValue)) > line.Band) && change != 0)
            {
                changes.Add(line.Isin, (change, OrderReason.Drift));
            }
        }

        DeployCash(request, eligible, netAssetValue, changes);
        CoverShortfall(request, changes);
        return Plan(request, netAssetValue, changes);
    }

    /// <summary>Buys the lines that are furthest below target with the cash that is beyond its own.</summary>
    private static void DeployCash(
        RebalanceRequest request,
        ReadOnlySpan<RebalanceLine> eligible,
        decimal netAssetValue,
        Dictionary<string, (decimal Quantity, OrderReason Reason)> changes)
    {
        var excess = CashAfter(request, changes) - (request.CashTarget * netAssetValue);
        if (excess <= request.DeployCashAbove)
        {
            return;
        }

        var gaps = new List<(RebalanceLine Line, decimal Gap)>();
        foreach (var line in eligible)
        {
            var value = line.Value + (changes.GetValueOrDefault(line.Isin).Quantity * line.PriceBase);
            if ((line.Target * netAssetValue) - value is var gap && gap > 0)
            {
                gaps.Add((line, gap));
            }
        }

        foreach (var (line, gap) in gaps.OrderByDescending(item => item.Gap).ThenBy(item => item.Line.Isin, StringComparer.Ordinal))
        {
            var quantity = Lots(Math.Min(gap, excess / (1 + request.FeeRate)), line);
            if (quantity > 0)
            {
                var planned = changes.GetValueOrDefault(line.Isin, (0, OrderReason.CashDeployment));
                changes[line.Isin] = (planned.Quantity + quantity, planned.Reason);
                excess -= quantity * line.PriceBase * (1 + request.FeeRate);
            }
        }
    }

    /// <summary>Scales all buys by the part that can be paid for; what rounding leaves short costs the smallest tickets.</summary>
    private static void CoverShortfall(RebalanceRequest request, Dictionary<string, (decimal Quantity, OrderReason Reason)> changes)
    {
        var after = CashAfter(request, changes);
        if (after >= 0)
        {
            return;
        }

        var byIsin = request.Lines.ToDictionary(line => line.Isin, StringComparer.Ordinal);
        var buys = changes.Where(change => change.Value.Quantity > 0).ToArray();
        var cost = buys.Sum(buy => buy.Value.Quantity * byIsin[buy.Key].PriceBase * (1 + request.FeeRate));
        var part = cost > 0 ? Math.Max(0, (cost + after) / cost) : 0;
        foreach (var buy in buys)
        {
            var line = byIsin[buy.Key];
            Set(changes, buy.Key, Lots(buy.Value.Quantity * part * line.PriceBase, line), buy.Value.Reason);
        }

        foreach (var buy in buys.OrderBy(buy => buy.Value.Quantity * byIsin[buy.Key].PriceBase).ThenBy(buy => buy.Key, StringComparer.Ordinal))
        {
            if (CashAfter(request, changes) >= 0)
            {
                return;
            }

            changes.Remove(buy.Key);
        }
    }

    private static RebalancePlan Plan(
        RebalanceRequest request, decimal netAssetValue, Dictionary<string, (decimal Quantity, OrderReason Reason)> changes)
    {
        PlannedOrder[] orders =
        [
            .. request.Lines.Where(line => changes.ContainsKey(line.Isin))
                .Select(line => Order(request, line, changes[line.Isin].Quantity, changes[line.Isin].Reason))
                .OrderByDescending(order => order.Side)
                .ThenByDescending(order => order.ValueBase)
                .ThenBy(order => order.Isin, StringComparer.Ordinal),
        ];
        var fees = orders.Sum(order => order.ValueBase) * request.FeeRate;
        return new RebalancePlan(
            orders,
            netAssetValue,
            orders.Sum(order => order.ValueBase) / 2 / netAssetValue,
            CashAfter(request, changes),
            request.Lines.Select(line => Math.Abs(Drift(line, netAssetValue))).DefaultIfEmpty().Max(),
            request.Lines
                .Select(line => line with { Quantity = line.Quantity + changes.GetValueOrDefault(line.Isin).Quantity })
                .Select(line => Math.Abs(Drift(line, netAssetValue - fees)))
                .DefaultIfEmpty()
                .Max(),
            [.. request.Lines.Where(line => line.IsStale).Select(line => line.Isin).Order(StringComparer.Ordinal)]);
    }

    private static PlannedOrder Order(RebalanceRequest request, RebalanceLine line, decimal quantity, OrderReason reason)
    {
        // To buy ahead of an ex-date is to buy a taxable dividend; to sell ahead of it is to give one away. Neither holds for what must go.
        var waits = reason is not (OrderReason.LimitReduction or OrderReason.Constraint) || quantity > 0;
        var notBefore = waits && request.HoldUntilExDatesTo is { } last && line.NextExDate <= last ? line.NextExDate : null;
        return new PlannedOrder(
            line.Isin, quantity > 0 ? TradeSide.Buy : TradeSide.Sell, Math.Abs(quantity), Math.Abs(quantity) * line.PriceBase, reason, notBefore);
    }

    private static decimal CashAfter(RebalanceRequest request, Dictionary<string, (decimal Quantity, OrderReason Reason)> changes)
        => request.Cash - request.Lines.Where(line => changes.ContainsKey(line.Isin)).Sum(line =>
        {
            var value = changes[line.Isin].Quantity * line.PriceBase;
            return value + (Math.Abs(value) * request.FeeRate);
        });

    private static void Set(Dictionary<string, (decimal Quantity, OrderReason Reason)> changes, string isin, decimal quantity, OrderReason reason)
    {
        if (quantity == 0)
        {
            changes.Remove(isin);
        }
        else
        {
            changes[isin] = (quantity, reason);
        }
    }

    private static decimal Drift(RebalanceLine line, decimal netAssetValue) => (line.Value / netAssetValue) - line.Target;

    /// <summary>The quantity that a value buys, truncated toward zero to whole lots.</summary>
    private static decimal Lots(decimal value, RebalanceLine line) => decimal.Truncate(value / line.PriceBase / line.LotSize) * line.LotSize;
}
