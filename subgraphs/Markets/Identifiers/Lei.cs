namespace Subgraphs.Markets.Identifiers;

/// <summary>ISO 17442 Legal Entity Identifier: eighteen alphanumerics and two check digits by ISO 7064 MOD 97-10.</summary>
public static class Lei
{
    public const int Length = 20;

    public static bool IsValid(ReadOnlySpan<char> value)
        => value.Length == Length
            && char.IsAsciiDigit(value[18])
            && char.IsAsciiDigit(value[19])
            && Alphanumeric.IsUpper(value)
            && Remainder(value) == 1;

    /// <summary>Appends the two check digits to the first eighteen characters.</summary>
    /// <exception cref="ArgumentException">The stem is not eighteen upper-case alphanumerics.</exception>
    public static string Complete(string stem)
    {
        ArgumentNullException.ThrowIfNull(stem);
        if (stem.Length != 18 || !Alphanumeric.IsUpper(stem))
        {
            throw new ArgumentException($"'{stem}' is not the stem of an LEI.", nameof(stem));
        }

        return FormattableString.Invariant($"{stem}{98 - Remainder(stem + "00"):00}");
    }

    private static int Remainder(ReadOnlySpan<char> value)
    {
        var remainder = 0;
        foreach (var character in value)
        {
            var number = Alphanumeric.Value(character);
            remainder = ((remainder * (number > 9 ? 100 : 10)) + number) % 97;
        }

        return remainder;
    }
}
