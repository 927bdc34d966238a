using System.Globalization;

namespace Gateway.Host.Configuration;

/// <summary>
/// Reads one section and gathers what is wrong in it: an error names the key, the value and what would be right. A key that nobody asked
/// for is an error too, since a misspelt limit would otherwise be no limit.
/// </summary>
internal sealed class ConfigurationValues(IConfigurationSection section, List<string> errors)
{
    private readonly SortedSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public int Number(string key, int fallback, int min, int max)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return value;
        }

        Refuse(key, text, $"a whole number from {min} to {max}");
        return fallback;
    }

    public bool Flag(string key, bool fallback)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        if (bool.TryParse(text, out var value))
        {
            return value;
        }

        Refuse(key, text, "true or false");
        return fallback;
    }

    /// <summary>Seconds, with a fraction if need be.</summary>
    public TimeSpan Seconds(string key, double fallback, double min, double max)
    {
        if (Text(key) is not { } text)
        {
            return TimeSpan.FromSeconds(fallback);
        }

        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value >= min && value <= max)
        {
            return TimeSpan.FromSeconds(value);
        }

        Refuse(key, text, string.Create(CultureInfo.InvariantCulture, $"seconds from {min} to {max}"));
        return TimeSpan.FromSeconds(fallback);
    }

    public Uri? HttpAddress(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        Refuse(key, text, "an absolute http or https address");
        return null;
    }

    public DateOnly? Date(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        Refuse(key, text, "a date as YYYY-MM-DD");
        return null;
    }

    /// <summary>Bytes in Base64. The value never shows in an error: it is a secret.</summary>
    public byte[]? Secret(string key, int length)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        var bytes = new byte[length];
        if (Convert.TryFromBase64String(text, bytes, out var written) && written == length)
        {
            return bytes;
        }

        errors.Add($"{section.Path}:{key} must be {length} bytes in Base64 (its value is not shown).");
        return null;
    }

    /// <summary>The value; null where it is missing or empty.</summary>
    public string? Text(string key)
    {
        _ = _known.Add(key);
        return section[key] is { Length: > 0 } text ? text : null;
    }

    /// <summary>A list: <c>Key:0</c>, <c>Key:1</c> …, or one value with commas.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        _ = _known.Add(key);
        var list = section.GetSection(key);
        return list.Value is { Length: > 0 } text
            ? text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            : [.. list.GetChildren().Select(child => child.Value).OfType<string>()];
    }

    /// <summary>The parts of a list of sections: <c>Key:0:…</c>, <c>Key:1:…</c>. Unknown keys in a part are refused when it was read.</summary>
    public IReadOnlyList<T> Parts<T>(string key, Func<ConfigurationValues, T> read)
    {
        _ = _known.Add(key);
        return ReadParts(section.GetSection(key), errors, read);
    }

    /// <summary>The parts of a section that is a list.</summary>
    public static IReadOnlyList<T> ReadParts<T>(IConfigurationSection list, List<string> errors, Func<ConfigurationValues, T> read)
    {
        var parts = new List<T>();

        // Keys are sorted as text; the order of a list is that of its numbers.
        foreach (var child in list.GetChildren().OrderBy(child => int.TryParse(child.Key, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? index : int.MaxValue))
        {
            var values = new ConfigurationValues(child, errors);
            parts.Add(read(values));
            values.RefuseUnknownKeys();
        }

        return parts;
    }

    /// <summary>Lists by name: <c>Key:NAME</c> is one value with commas, or <c>Key:NAME:0</c> ….</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Map(string key)
    {
        _ = _known.Add(key);
        var map = new ConfigurationValues(section.GetSection(key), errors);
        return section.GetSection(key).GetChildren().ToDictionary(child => child.Key, child => map.Texts(child.Key), StringComparer.Ordinal);
    }

    /// <summary>Whole numbers by name: <c>Key:NAME</c>. What is not written is as in <paramref name="fallback"/>.</summary>
    public IReadOnlyDictionary<string, int> Numbers(string key, IReadOnlyDictionary<string, int> fallback, int min, int max)
    {
        _ = _known.Add(key);
        var values = new ConfigurationValues(section.GetSection(key), errors);
        var numbers = new Dictionary<string, int>(fallback, StringComparer.Ordinal);
        foreach (var child in section.GetSection(key).GetChildren())
        {
            numbers[child.Key] = values.Number(child.Key, fallback.GetValueOrDefault(child.Key, min), min, max);
        }

        return numbers;
    }

    /// <summary>Sections by name: <c>Key:NAME:…</c>. Unknown keys in one are refused when it was read.</summary>
    public IReadOnlyDictionary<string, T> Sections<T>(string key, Func<ConfigurationValues, T> read)
    {
        _ = _known.Add(key);
        var sections = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var child in section.GetSection(key).GetChildren())
        {
            var values = new ConfigurationValues(child, errors);
            sections.Add(child.Key, read(values));
            values.RefuseUnknownKeys();
        }

        return sections;
    }

    /// <summary>One of a few words.</summary>
    public string Choice(string key, string fallback, params ReadOnlySpan<string> choices)
    {
        if (Text(key) is not { } text)
        {
            return fallback;
        }

        foreach (var choice in choices)
        {
            if (choice.Equals(text, StringComparison.OrdinalIgnoreCase))
            {
                return choice;
            }
        }

        Refuse(key, text, string.Join(", ", choices.ToArray()));
        return fallback;
    }

    public void Missing(string key, string expected) => errors.Add($"{section.Path}:{key} is missing; it must be {expected}.");

    public void Refuse(string key, string value, string expected) => errors.Add($"{section.Path}:{key} is '{value}'; it must be {expected}.");

    /// <summary>To be called when all is read.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var child in section.GetChildren().Where(child => !_known.Contains(child.Key)))
        {
            errors.Add($"{child.Path} is not a setting; the settings of {section.Path} are {string.Join(", ", _known)}.");
        }
    }
}
