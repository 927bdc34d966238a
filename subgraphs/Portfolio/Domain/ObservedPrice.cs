namespace Subgraphs.Portfolio.Domain;

/// <summary>The last close of an instrument on or before a date.</summary>
/// <param name="Date">The session of the close.</param>
/// <param name="Close">Per share as traded.</param>
/// <param name="Currency">ISO 4217 trading currency.</param>
/// <param name="SessionsMissed">Sessions of the instrument's venue after <paramref name="Date"/>, up to the valuation date.</param>
public sealed record ObservedPrice(DateOnly Date, decimal Close, string Currency, int SessionsMissed)
{
    /// <summary>Older than one trading day: the value is carried, never dropped.</summary>
    public bool IsStale => SessionsMissed > 1;
}
