namespace Subgraphs.Markets.Identifiers;

/// <summary>ISO 6166 International Securities Identification Number: two letters, nine alphanumerics, a Luhn check digit.</summary>
public static class Isin
{
    public const int Length = 12;

    public static bool IsValid(ReadOnlySpan<char> value)
        => value.Length == Length
            && char.IsAsciiLetterUpper(value[0])
            && char.IsAsciiLetterUpper(value[1])
            && char.IsAsciiDigit(value[11])
            && Alphanumeric.IsUpper(value)
            && CheckDigit(value[..11]) == value[11];

    /// <summary>Appends the check digit to the first eleven characters.</summary>
    /// <exception cref="ArgumentException">The stem is not two letters and nine upper-case alphanumerics.</exception>
    public static string Complete(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        var isin = stem.Length == 11 && Alphanumeric.IsUpper(stem) ? stem + CheckDigit(stem) : stem;
        return IsValid(isin) ? isin : throw new ArgumentException($"'{stem}' is not the stem of an ISIN.", nameof(stem));
    }

    /// <summary>Luhn over the digits that letters expand to (A = 10 … Z = 35), doubling from the right.</summary>
    private static char CheckDigit(ReadOnlySpan<char> stem)
    {
        var sum = 0;
        var doubled = true;
        for (var i = stem.Length - 1; i >= 0; i--)
        {
            var value = Alphanumeric.Value(stem[i]);
            AddDigit(value % 10);
            if (value > 9)
            {
                AddDigit(value / 10);
            }
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));

        void AddDigit(int digit)
        {
            var contribution = doubled ? digit * 2 : digit;
            sum += contribution > 9 ? contribution - 9 : contribution;
            doubled = !doubled;
        }
    }
}
