using System.Globalization;

namespace Federation.Links;

/// <summary>The version of a linked specification, for example v2.9.</summary>
/// <seealso href="https://specs.apollo.dev/link/v1.0/#Version">link v1.0, Version</seealso>
public readonly record struct SpecVersion(int Major, int Minor) : IComparable<SpecVersion>
{
    /// <summary>Reads <c>v2.9</c>.</summary>
    public static bool TryParse(string text, out SpecVersion version)
    {
        version = default;
        var dot = text.IndexOf('.', StringComparison.Ordinal);
        if (dot < 2
            || text[0] != 'v'
            || !int.TryParse(text.AsSpan(1, dot - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            || !int.TryParse(text.AsSpan(dot + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var minor))
        {
            return false;
        }

        version = new SpecVersion(major, minor);
        return true;
    }

    public int CompareTo(SpecVersion other) => (Major, Minor).CompareTo((other.Major, other.Minor));

    public static bool operator <(SpecVersion left, SpecVersion right) => left.CompareTo(right) < 0;

    public static bool operator >(SpecVersion left, SpecVersion right) => left.CompareTo(right) > 0;

    public static bool operator <=(SpecVersion left, SpecVersion right) => left.CompareTo(right) <= 0;

    public static bool operator >=(SpecVersion left, SpecVersion right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"v{Major}.{Minor}");
}
