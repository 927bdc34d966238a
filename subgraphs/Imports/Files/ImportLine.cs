using System.Globalization;
using System.Text.Json;
using Subgraphs.Imports.Files.Reading;
using Subgraphs.Markets.Identifiers;

namespace Subgraphs.Imports.Files;

/// <summary>One line under a header. What cannot be read is told to the errors, and a value of the type stands in for it.</summary>
public sealed class ImportLine
{
    private const NumberStyles PlainNumber = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
    private const int MaxDecimals = 10;
    private const int CurrencyLength = 3;
    private const int MicLength = 4;

    private readonly IReadOnlyDictionary<string, int> _header;
    private readonly IReadOnlyList<string> _values;
    private readonly ImportErrors _errors;

    internal ImportLine(int number, IReadOnlyDictionary<string, int> header, IReadOnlyList<string> values, ImportErrors errors)
    {
        Number = number;
        _header = header;
        _values = values;
        _errors = errors;
    }

    /// <summary>The line of the file that it begins on.</summary>
    public int Number { get; }

    /// <summary>A value without the spaces around it; null where it is empty or its column is not there.</summary>
    public string? Optional(string column) => _header.TryGetValue(column, out var index) && _values[index].Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Tells what is wrong with the value of a column.</summary>
    public void Refuse(string column, string problem)
        => _errors.Add(_header.TryGetValue(column, out var index)
            ? new ImportError(Number, index + 1, column, problem)
            : new ImportError(Number, 0, null, $"{column}: {problem}"));

    public string Text(string column, int maxLength)
    {
        var value = Required(column);
        if (value.Length > maxLength)
        {
            Refuse(column, $"It has {value.Length} characters, more than {maxLength}.");
        }

        return value;
    }

    public string? OptionalText(string column, int maxLength) => Optional(column) is null ? null : Text(column, maxLength);

    /// <summary>ISO 6166, with the right check digit.</summary>
    public string IsinOf(string column) => Checked(column, value => Isin.IsValid(value), "no ISIN: two letters, nine letters or digits and a check digit that fits");

    /// <summary>ISO 17442, with the right check digits.</summary>
    public string LeiOf(string column) => Checked(column, value => Lei.IsValid(value), "no LEI: eighteen letters or digits and two check digits that fit");

    public string? OptionalLei(string column) => Optional(column) is null ? null : LeiOf(column);

    /// <summary>OpenFIGI, with the right check digit.</summary>
    public string? OptionalFigi(string column)
        => Optional(column) is null ? null : Checked(column, value => Figi.IsValid(value), "no FIGI: twelve characters, the third a G, with a check digit that fits");

    /// <summary>ISO 10383, by its form.</summary>
    public string Mic(string column)
        => Checked(column, value => value.Length == MicLength && value.All(character => char.IsAsciiLetterUpper(character) || char.IsAsciiDigit(character)), "no MIC: four capital letters or digits");

    /// <summary>ISO 4217, by its form.</summary>
    public string Currency(string column)
        => Checked(column, value => value.Length == CurrencyLength && value.All(char.IsAsciiLetterUpper), "no currency: three capital letters, USD");

    /// <summary>A number with a point, no group separators and no exponent, of at most ten decimals.</summary>
    public decimal Number10(string column, Func<decimal, bool> isAllowed, string expected)
    {
        var text = Required(column);
        if (text.Length == 0)
        {
            return 1;
        }

        if (!decimal.TryParse(text, PlainNumber, CultureInfo.InvariantCulture, out var number))
        {
            Refuse(column, text.Contains(',', StringComparison.Ordinal)
                ? $"'{text}' is no number: the decimal separator is a point, and thousands are not separated. Write {Plain(text)}"
                : $"'{text}' is no number: write 1234.5");
            return 1;
        }

        if (DecimalPlaces.Of(number) > MaxDecimals)
        {
            Refuse(column, $"'{text}' has more than {MaxDecimals} decimals.");
        }
        else if (!isAllowed(number))
        {
            Refuse(column, $"'{text}' is not {expected}.");
        }

        return number;
    }

    public DateOnly Date(string column)
    {
        var text = Required(column);
        if (text.Length == 0 || DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return text.Length == 0 ? default : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        Refuse(column, $"'{text}' is no date: write 2025-12-31");
        return date;
    }

    public DateOnly? OptionalDate(string column) => Optional(column) is null ? null : Date(column);

    /// <summary>An instant with its distance from UTC: without one nobody knows when it was.</summary>
    public DateTimeOffset Instant(string column)
    {
        var text = Required(column);
        if (text.Length == 0)
        {
            return default;
        }

        string[] formats = ["yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFK", "yyyy-MM-dd'T'HH:mmK"];
        var hasZone = text.EndsWith('Z') || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
        if (hasZone && DateTimeOffset.TryParseExact(text, formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var instant))
        {
            return instant.ToUniversalTime();
        }

        Refuse(column, $"'{text}' is no instant: write 2025-12-31T15:30:00Z, or with a distance from UTC, 2025-12-31T10:30:00-05:00");
        return default;
    }

    /// <summary>A word of an enumeration as the graph writes it.</summary>
    public TEnum Word<TEnum>(string column, params TEnum[] allowed)
        where TEnum : struct, Enum
    {
        var text = Required(column);
        var words = (allowed.Length > 0 ? allowed : Enum.GetValues<TEnum>()).ToDictionary(value => JsonNamingPolicy.SnakeCaseUpper.ConvertName(value.ToString()), StringComparer.Ordinal);
        if (text.Length == 0 || words.TryGetValue(text, out var word))
        {
            return text.Length == 0 ? default : words[text];
        }

        Refuse(column, $"'{text}' is none of {string.Join(", ", words.Keys)}.");
        return word;
    }

    public TEnum? OptionalWord<TEnum>(string column, params TEnum[] allowed)
        where TEnum : struct, Enum
        => Optional(column) is null ? null : Word(column, allowed);

    /// <summary><c>true</c> or <c>false</c>; false where there is nothing.</summary>
    public bool Flag(string column)
    {
        var text = Optional(column);
        if (text is not (null or "true" or "false"))
        {
            Refuse(column, $"'{text}' is neither true nor false.");
        }

        return text == "true";
    }

    /// <summary>The last separator is that of the decimals, the others are of thousands.</summary>
    private static string Plain(string text)
    {
        var last = text.LastIndexOfAny(['.', ',']);
        return text[..last].Replace(",", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal) + "." + text[(last + 1)..];
    }

    private string Required(string column)
    {
        if (Optional(column) is { } value)
        {
            return value;
        }

        Refuse(column, "A value is missing.");
        return "";
    }

    private string Checked(string column, Func<string, bool> isRight, string problem)
    {
        var value = Required(column);
        if (value.Length > 0 && !isRight(value))
        {
            Refuse(column, $"'{value}' is {problem}.");
        }

        return value;
    }
}
