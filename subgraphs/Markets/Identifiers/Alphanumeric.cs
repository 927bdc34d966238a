namespace Subgraphs.Markets.Identifiers;

/// <summary>The alphabet that the identifiers share: digits and capital letters, A counting as 10.</summary>
internal static class Alphanumeric
{
    public static bool IsUpper(ReadOnlySpan<char> value)
    {
        foreach (var character in value)
        {
            if (!char.IsAsciiDigit(character) && !char.IsAsciiLetterUpper(character))
            {
                return false;
            }
        }

        return true;
    }

    public static int Value(char character)
        => char.IsAsciiDigit(character) ? character - '0' : character - 'A' + 10;
}
