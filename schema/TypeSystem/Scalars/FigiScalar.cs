namespace GraphQL.TypeSystem.Scalars;

/// <summary>Figi: two consonants, G, eight consonants or digits, a check digit.</summary>
public sealed class FigiScalar : TextScalar
{
    private const int Length = 12;

    public override string Name => "Figi";

    public override string SpecifiedByUrl => "https://www.omg.org/spec/FIGI/";

    public override string Form => "a FIGI of 12 characters with a correct check digit, such as \"BBG000BLNNH6\"";

    /// <summary>Every second value doubled (A = 10 … Z = 35), the digits summed; the check digit makes ten of the sum.</summary>
    public override bool IsValid(ReadOnlySpan<char> text)
    {
        if (text.Length != Length || !IsConsonant(text[0]) || !IsConsonant(text[1]) || text[2] != 'G' || !char.IsAsciiDigit(text[^1]))
        {
            return false;
        }

        // These would read as ISIN country codes.
        if (text[..2] is "BS" or "BM" or "GG" or "GB" or "GH" or "KY" or "VG")
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < Length - 1; i++)
        {
            var c = text[i];
            if (!char.IsAsciiDigit(c) && !IsConsonant(c))
            {
                return false;
            }

            var value = (char.IsAsciiDigit(c) ? c - '0' : c - 'A' + 10) * (i % 2 == 0 ? 1 : 2);
            sum += (value / 10) + (value % 10);
        }

        return (10 - (sum % 10)) % 10 == text[^1] - '0';
    }

    private static bool IsConsonant(char c) => char.IsAsciiLetterUpper(c) && c is not ('A' or 'E' or 'I' or 'O' or 'U');
}
