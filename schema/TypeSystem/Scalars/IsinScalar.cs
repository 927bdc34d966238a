namespace GraphQL.TypeSystem.Scalars;

/// <summary>Isin: ISO 6166, two letters, nine letters or digits, a check digit.</summary>
public sealed class IsinScalar : TextScalar
{
    private const int Length = 12;

    public override string Name => "Isin";

    public override string SpecifiedByUrl => "https://www.iso.org/standard/78502.html";

    public override string Form => "an ISIN of 12 characters with a correct check digit, such as \"US1912161007\"";

    /// <summary>Luhn over the text with every letter expanded to two digits, A = 10 … Z = 35.</summary>
    public override bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || !char.IsAsciiLetterUpper(text[0]) || !char.IsAsciiLetterUpper(text[1]) || !char.IsAsciiDigit(text[^1]))
        {
            return false;
        }

        var sum = 0;
        var isDoubled = false;
        for (var i = text.Length - 1; i >= 0; i--)
        {
            if (!IsUpperOrDigit(text[i]))
            {
                return false;
            }

            var value = char.IsAsciiDigit(text[i]) ? text[i] - '0' : text[i] - 'A' + 10;
            for (; ; value /= 10)
            {
                var digit = value % 10 * (isDoubled ? 2 : 1);
                sum += (digit / 10) + (digit % 10);
                isDoubled = !isDoubled;
                if (value < 10)
                {
                    break;
                }
            }
        }

        return sum % 10 == 0;
    }
}
