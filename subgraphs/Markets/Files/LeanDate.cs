using System.Globalization;

namespace Subgraphs.Markets.Files;

/// <summary>LEAN's <c>YYYYMMDD</c>, with or without a time behind it.</summary>
internal static class LeanDate
{
    public static bool TryParse(ReadOnlySpan<char> text, out DateOnly date)
    {
        var space = text.IndexOf(' ');
        return DateOnly.TryParseExact(space < 0 ? text : text[..space], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out date);
    }
}
