namespace Subgraphs.Portfolio.Domain;

/// <summary>Figures that a division or an exchange made are told to ten decimals, half to even; what was stored is never rounded.</summary>
internal static class Rounding
{
    private const int Decimals = 10;

    public static decimal Figure(decimal value) => decimal.Round(value, Decimals, MidpointRounding.ToEven);
}
