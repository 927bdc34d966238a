namespace Subgraphs.MarketData.Domain;

/// <summary>Derived figures are rounded half-even to ten decimals, whatever they were computed in.</summary>
public static class Rounding
{
    public const int Scale = 10;

    public static decimal ToScale(decimal value) => decimal.Round(value, Scale, MidpointRounding.ToEven);
}
