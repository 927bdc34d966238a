namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>The rebalancing algorithm: deterministic, in whole lots, never short of cash.</summary>
/// <remarks>
/// 1. Net asset value; lines with a stale price are left alone. 2. A line trades where |weight - target| is above its band, or where it is
/// held and not wanted. 3. Sells, then buys, each to target, truncated to lots. 4. Cash beyond its target buys the most underweight lines;
/// a shortfall scales the buys, then drops the smallest, and cash that was owed before is raised from the most overweight lines. 5. Orders
/// wait for the ex-date of their line. 6. Over the turnover bound, only the lines that strayed furthest trade.
/// </remarks>
public static class Rebalancer
{
    public static RebalancePlan Propose(RebalanceRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var netAssetValue = NetAssetValue(request);
        if (netAssetValue <= 0)
        {
            return new RebalancePlan([], netAssetValue, 0, request.Cash, 0, 0, []);
        }

        RebalanceLine[] tradable =
        [
            .. request.Lines.Where(line => line.IsTradable)
                .OrderByDescending(line => Math.Abs(Drift(line, netAssetValue)))
                .ThenBy(line => line.Isin, StringComparer.Ordinal),
        ];
        for (var kept = tradable.Length; ; kept--)
        {
            var plan = Propose(request, tradable, kept, netAssetValue);
            if (kept == 0 || request.MaxTurnover is not { } bound || plan.Turnover <= bound)
            {
                return plan;
            }
        }
    }

    /// <summary>The plan that given changes make, whatever asked for them.</summary>
    public static RebalancePlan Of(RebalanceRequest request, IReadOnlyDictionary<string, PlannedChange> changes)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(changes);
        return Plan(request, NetAssetValue(request), changes);
    }

    private static RebalancePlan Propose(RebalanceRequest request, RebalanceLine[] tradable, int kept, decimal netAssetValue)
    {
        var changes = new Dictionary<string, PlannedChange>(StringComparer.Ordinal);
        foreach (var line in tradable.AsSpan(0, kept))
        {
            var isUnwanted = line.Target == 0 && line.Quantity != 0;
            var change = isUnwanted ? -line.Quantity : Lots((line.Target * netAssetValue) - line.Value, line);
            if ((isUnwanted || Math.Abs(Drift(line, netAssetValue)) > line.Band) && MayTrade(line, change))
            {
                changes.Add(line.Isin, new PlannedChange(change, OrderReason.Drift));
            }
        }

        DeployCash(request, tradable.AsSpan(0, kept), netAssetValue, changes);
        CoverShortfall(request, changes);
        RaiseCash(request, tradable, netAssetValue, changes);
        return Plan(request, netAssetValue, changes);
    }

    /// <summary>Buys the lines that are furthest below target with the cash that is beyond its own.</summary>
    private static void DeployCash(
        RebalanceRequest request, ReadOnlySpan<RebalanceLine> eligible, decimal netAssetValue, Dictionary<string, PlannedChange> changes)
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
            if (line.MayBuy && (line.Target * netAssetValue) - value is var gap && gap > 0)
            {
                gaps.Add((line, gap));
            }
        }

        foreach (var (line, gap) in gaps.OrderByDescending(item => item.Gap).ThenBy(item => item.Line.Isin, StringComparer.Ordinal))
        {
            var quantity = Lots(Math.Min(gap, excess / (1 + request.FeeRate)), line);
            if (quantity > 0)
            {
                var planned = changes.GetValueOrDefault(line.Isin, new PlannedChange(0, OrderReason.CashDeployment));
                Set(changes, line.Isin, planned with { Quantity = planned.Quantity + quantity });
                excess -= quantity * line.PriceBase * (1 + request.FeeRate);
            }
        }
    }

    /// <summary>Scales all buys by the part that can be paid for; what rounding leaves short costs the smallest tickets.</summary>
    private static void CoverShortfall(RebalanceRequest request, Dictionary<string, PlannedChange> changes)
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
            Set(changes, buy.Key, buy.Value with { Quantity = Lots(buy.Value.Quantity * part * line.PriceBase, line) });
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

    /// <summary>Cash that was owed before is paid for by the most overweight lines, as far as they go; no turnover bound keeps a debt.</summary>
    private static void RaiseCash(
        RebalanceRequest request, IEnumerable<RebalanceLine> tradable, decimal netAssetValue, Dictionary<string, PlannedChange> changes)
    {
        foreach (var line in tradable.Where(line => line.MaySell).OrderByDescending(line => Drift(line, netAssetValue)).ThenBy(line => line.Isin, StringComparer.Ordinal))
        {
            var owed = -CashAfter(request, changes);
            if (owed <= 0)
            {
                return;
            }

            var planned = changes.GetValueOrDefault(line.Isin, new PlannedChange(0, OrderReason.Constraint));
            var proceeds = line.PriceBase * (1 - request.FeeRate);
            var sold = Math.Min(decimal.Ceiling(owed / proceeds / line.LotSize) * line.LotSize, line.Quantity + planned.Quantity);
            if (sold > 0)
            {
                Set(changes, line.Isin, planned with { Quantity = planned.Quantity - sold });
            }
        }
    }

    private static RebalancePlan Plan(RebalanceRequest request, decimal netAssetValue, IReadOnlyDictionary<string, PlannedChange> changes)
    {
        PlannedOrder[] orders =
        [
            .. request.Lines.Where(line => changes.ContainsKey(line.Isin))
                .Select(line => Order(line, changes[line.Isin]))
                .OrderByDescending(order => order.Side)
                .ThenByDescending(order => order.ValueBase)
                .ThenBy(order => order.Isin, StringComparer.Ordinal),
        ];
        var traded = orders.Sum(order => order.ValueBase);
        return new RebalancePlan(
            orders,
            netAssetValue,
            netAssetValue == 0 ? 0 : traded / 2 / netAssetValue,
            CashAfter(request, changes),
            MaxDrift(request.Lines, netAssetValue),
            MaxDrift(
                request.Lines.Select(line => line with { Quantity = line.Quantity + changes.GetValueOrDefault(line.Isin).Quantity }),
                netAssetValue - (traded * request.FeeRate)),
            [.. request.Lines.Where(line => !line.IsTradable).Select(line => line.Isin).Order(StringComparer.Ordinal)]);
    }

    private static PlannedOrder Order(RebalanceLine line, PlannedChange change)
    {
        // To buy ahead of an ex-date is to buy a taxable dividend; to sell ahead of it is to give one away. Neither holds for what must go.
        var waits = change.Reason is not (OrderReason.LimitReduction or OrderReason.Constraint) || change.Quantity > 0;
        return new PlannedOrder(
            line.Isin,
            change.Quantity > 0 ? TradeSide.Buy : TradeSide.Sell,
            Math.Abs(change.Quantity),
            Math.Abs(change.Quantity) * line.PriceBase,
            change.Reason,
            waits ? line.NextExDate : null);
    }

    private static decimal CashAfter(RebalanceRequest request, IReadOnlyDictionary<string, PlannedChange> changes)
        => request.Cash - request.Lines.Where(line => changes.ContainsKey(line.Isin)).Sum(line =>
        {
            var value = changes[line.Isin].Quantity * line.PriceBase;
            return value + (Math.Abs(value) * request.FeeRate);
        });

    private static void Set(Dictionary<string, PlannedChange> changes, string isin, PlannedChange change)
    {
        if (change.Quantity == 0)
        {
            changes.Remove(isin);
        }
        else
        {
            changes[isin] = change;
        }
    }

    private static bool MayTrade(RebalanceLine line, decimal change) => change > 0 ? line.MayBuy : change < 0 && line.MaySell;

    private static decimal NetAssetValue(RebalanceRequest request) => request.Cash + request.Lines.Sum(line => line.Value);

    private static decimal MaxDrift(IEnumerable<RebalanceLine> lines, decimal netAssetValue)
        => netAssetValue == 0 ? 0 : lines.Select(line => Math.Abs(Drift(line, netAssetValue))).DefaultIfEmpty().Max();

    private static decimal Drift(RebalanceLine line, decimal netAssetValue) => (line.Value / netAssetValue) - line.Target;

    /// <summary>The quantity that a value buys, truncated toward zero to whole lots.</summary>
    private static decimal Lots(decimal value, RebalanceLine line) => decimal.Truncate(value / line.PriceBase / line.LotSize) * line.LotSize;
}
