namespace Subgraphs.Markets.Identifiers;

/// <summary>
/// OMG Financial Instrument Global Identifier: twelve characters, <c>G</c> in third place, a mod-10 double-add-double check digit
/// over the characters' values.
/// </summary>
public static class Figi
{
    public const int Length = 12;

    public static bool IsValid(ReadOnlySpan<char> value)
        => value.Length == Length
            && char.IsAsciiLetterUpper(value[0])
            && char.IsAsciiLetterUpper(value[1])
            && value[2] == 'G'
            && char.IsAsciiDigit(value[11])
            && Alphanumeric.IsUpper(value)
            && CheckDigit(value[..11]) == value[11];

    /// <summary>Appends the check digit to the first eleven characters.</summary>
    /// <exception cref="ArgumentException">The stem has not the form of a FIGI.</exception>
    public static string Complete(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        var figi = stem.Length == 11 && Alphanumeric.IsUpper(stem) ? stem + CheckDigit(stem) : stem;
        return IsValid(figi) ? figi : throw new ArgumentException($"'{stem}' is not the stem of a FIGI.", nameof(stem));
    }

    private static char CheckDigit(ReadOnlySpan<char> stem)
    {
        var sum = 0;
        for (var i = 0; i < stem.Length; i++)
        {
            var value = Alphanumeric.Value(stem[i]) * (i % 2 == 1 ? 2 : 1);
            sum += (value / 10) + (value % 10);
        }

        return (char)('0' + ((10 - (sum % 10)) % 10));
    }
}
