namespace Subgraphs.Imports.Files.Reading;

/// <summary>How many decimals a number has, zeros at its end left out.</summary>
internal static class DecimalPlaces
{
    /// <summary>1 with every decimal that there is: dividing by it drops the zeros at a number's end.</summary>
    private const decimal TrailingZeros = 1.0000000000000000000000000000m;

    public static int Of(decimal number) => (number / TrailingZeros).Scale;
}
