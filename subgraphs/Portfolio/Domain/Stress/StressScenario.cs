namespace Subgraphs.Portfolio.Domain.Stress;

/// <summary>A set of shocks with a name.</summary>
/// <param name="Id">Stable, for example <c>GFC-2008</c>.</param>
/// <param name="Name">What a person reads.</param>
/// <param name="Kind">Lived through or made up.</param>
/// <param name="Shocks">A historical scenario's are what stands in for instruments without a price history of the time.</param>
/// <param name="From">The close that a historical scenario begins with.</param>
/// <param name="To">The close that it ends with.</param>
public sealed record StressScenario(
    string Id, string Name, ScenarioKind Kind, IReadOnlyList<ScenarioShock> Shocks, DateOnly? From = null, DateOnly? To = null)
{
    /// <summary>The shock of a factor that has no key; zero where the scenario has none.</summary>
    public decimal Shock(ShockFactor factor) => Shocks.Where(shock => shock.Factor == factor && shock.Key is null).Sum(shock => shock.Shock);

    /// <summary>The shock of a factor for a key; null where the scenario has none.</summary>
    public decimal? Shock(ShockFactor factor, string? key)
        => key is null ? null : Shocks.FirstOrDefault(shock => shock.Factor == factor && shock.Key == key)?.Shock;
}
