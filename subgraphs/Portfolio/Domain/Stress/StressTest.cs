using Subgraphs.Portfolio.Domain.Risk;

namespace Subgraphs.Portfolio.Domain.Stress;

/// <summary>Applies a scenario to what is held. Profit and loss is additive: the portfolio's is the sum of its positions'.</summary>
/// <remarks>
/// A historical scenario moves each instrument by its own return of the time in its own currency; one without history moves as the mean of
/// the held instruments of its sector that have one, else by the scenario's equity shock. A currency's shock is against all others: in the
/// base currency's own shock, all that is foreign moves the other way.
/// </remarks>
public static class StressTest
{
    /// <summary>The loss that <see cref="ShockFactor.Volatility"/> enlarges is that of the day at this rank.</summary>
    private const decimal VolatilityConfidence = 0.99m;

    /// <param name="scenario">The shocks.</param>
    /// <param name="holdings">Positions and cash.</param>
    /// <param name="netAssetValue">In the base currency.</param>
    /// <param name="baseCurrency">ISO 4217.</param>
    /// <param name="sessions">The sessions that value at risk looks back on, ascending; only a shock of volatility needs them.</param>
    /// <param name="proxy">The return that stands in for a series that does not cover a day, as in value at risk; null: none does.</param>
    public static StressOutcome Run(
        StressScenario scenario,
        IReadOnlyList<StressedHolding> holdings,
        decimal netAssetValue,
        string baseCurrency,
        IReadOnlyList<DateOnly> sessions,
        Func<DateOnly, DateOnly, double?>? proxy = null)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(holdings);
        ArgumentNullException.ThrowIfNull(sessions);
        var volatility = scenario.Shock(ShockFactor.Volatility);
        var positions = volatility == 0
            ? ShockAll(scenario, holdings, baseCurrency)
            : BadDay(holdings, netAssetValue, sessions, proxy ?? ((_, _) => null), 1 + volatility);
        StressedPosition[] ordered = [.. positions.OrderBy(position => position.Pnl).ThenBy(position => position.Isin, StringComparer.Ordinal)];
        var pnl = ordered.Sum(position => position.Pnl);
        return new StressOutcome(scenario, pnl, netAssetValue == 0 ? 0 : pnl / netAssetValue, ordered);
    }

    private static IEnumerable<StressedPosition> ShockAll(StressScenario scenario, IReadOnlyList<StressedHolding> holdings, string baseCurrency)
    {
        var sectors = new Dictionary<string, decimal?>(StringComparer.Ordinal);
        return holdings.Select(holding => Shocked(scenario, holding, SectorMove, baseCurrency));

        // The mean of the held instruments of a sector that lived through it; null where none did.
        decimal? SectorMove(string sector)
        {
            if (!sectors.TryGetValue(sector, out var move) && scenario is { From: { } from, To: { } to })
            {
                double[] lived = [.. holdings.Where(peer => peer.Sector == sector).Select(peer => peer.LocalReturn(from, to)).OfType<double>()];
                sectors.Add(sector, move = lived.Length > 0 ? (decimal)lived.Average() : null);
            }

            return move;
        }
    }

    private static StressedPosition Shocked(StressScenario scenario, StressedHolding holding, Func<string, decimal?> sectorMove, string baseCurrency)
    {
        var exchange = ExchangeMove(scenario, holding.Currency, baseCurrency);
        if (holding.Isin is null)
        {
            return new StressedPosition(null, holding.ValueBase * exchange, IsProxied: false);
        }

        var (local, isProxied) = LocalMove(scenario, holding, sectorMove);
        return new StressedPosition(holding.Isin, holding.ValueBase * (((1 + local) * (1 + exchange)) - 1), isProxied);
    }

    private static (decimal Move, bool IsProxied) LocalMove(StressScenario scenario, StressedHolding holding, Func<string, decimal?> sectorMove)
    {
        if (scenario.Shock(ShockFactor.Instrument, holding.Isin) is { } own)
        {
            return (own, false);
        }

        if (scenario is { Kind: ScenarioKind.Historical, From: { } from, To: { } to })
        {
            if (holding.LocalReturn(from, to) is { } lived)
            {
                return ((decimal)lived, false);
            }

            return ((holding.Sector is { } sector ? sectorMove(sector) : null) ?? scenario.Shock(ShockFactor.EquityAll), true);
        }

        return (scenario.Shock(ShockFactor.EquitySector, holding.Sector) ?? scenario.Shock(ShockFactor.EquityAll), false);
    }

    private static decimal ExchangeMove(StressScenario scenario, string currency, string baseCurrency)
    {
        if (currency == baseCurrency)
        {
            return 0;
        }

        var own = 1 + (scenario.Shock(ShockFactor.Fx, currency) ?? 0);
        var reference = 1 + (scenario.Shock(ShockFactor.Fx, baseCurrency) ?? 0);
        return (own / reference) - 1;
    }

    /// <summary>The day at value at risk's rank, its returns enlarged: what each position did that day adds up to the portfolio's loss.</summary>
    private static IEnumerable<StressedPosition> BadDay(
        IReadOnlyList<StressedHolding> holdings, decimal netAssetValue, IReadOnlyList<DateOnly> sessions, Func<DateOnly, DateOnly, double?> proxy, decimal scale)
    {
        if (netAssetValue <= 0 || sessions.Count < 2)
        {
            return holdings.Select(holding => new StressedPosition(holding.Isin, 0, IsProxied: true));
        }

        Exposure[] exposures =
            [.. holdings.Select(holding => new Exposure(holding.Isin ?? holding.Currency, holding.ValueBase, holding.BaseReturn, []))];
        var returns = HoldingsSimulation.Returns(exposures, netAssetValue, sessions, proxy);
        var day = Array.IndexOf(returns, -TailLoss.Historical(returns, VolatilityConfidence).ValueAtRisk);
        return holdings.Select(holding =>
        {
            var move = holding.BaseReturn(sessions[day], sessions[day + 1]);
            return new StressedPosition(holding.Isin, holding.ValueBase * (decimal)(move ?? proxy(sessions[day], sessions[day + 1]) ?? 0) * scale, move is null);
        });
    }
}
