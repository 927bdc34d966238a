namespace GraphQL.TypeSystem.Scalars;

/// <summary>
/// Decimal: a base-10 number as a string, exact in System.Decimal. At most 28 significant digits and 28 decimals, no exponent.
/// </summary>
/// <remarks>A JSON number is refused: on its way it could have been through a double, and nobody could tell.</remarks>
public sealed class DecimalScalar : TextScalar
{
    private const int MaxDigits = 28;

    public override string Name => "Decimal";

    public override string SpecifiedByUrl => "https://speleotrove.com/decimal/daconvs.html";

    public override string Form => "a string such as \"-12.50\" with at most 28 significant digits and no exponent";

    public override bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.StartsWith("-"))
        {
            text = text[1..];
        }

        var point = text.IndexOf('.');
        var whole = point < 0 ? text : text[..point];
        var fraction = point < 0 ? default : text[(point + 1)..];
        if (whole.IsEmpty || (point >= 0 && fraction.IsEmpty) || (whole.Length > 1 && whole[0] == '0') || !AreDigits(whole) || !AreDigits(fraction))
        {
            return false;
        }

        // Zeros behind the last decimal and in front of the first digit say nothing.
        fraction = fraction.TrimEnd('0');
        var significant = whole[0] == '0' ? fraction.TrimStart('0').Length : whole.Length + fraction.Length;
        return significant <= MaxDigits && fraction.Length <= MaxDigits;
    }

    private static bool AreDigits(ReadOnlySpan<char> text) => !text.ContainsAnyExceptInRange('0', '9');
}
