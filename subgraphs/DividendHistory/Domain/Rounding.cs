namespace Subgraphs.DividendHistory.Domain;

/// <summary>How results leave the calculations.</summary>
/// <remarks>Domain specification, chapter 1: "results are rounded half-even to 10 decimals before serialisation".</remarks>
public static class Rounding
{
    private const int Decimals = 10;

    public static decimal Result(decimal value) => decimal.Round(value, Decimals, MidpointRounding.ToEven);

    public static decimal? Result(decimal? value) => value is { } known ? Result(known) : null;
}
