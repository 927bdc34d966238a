using System.Globalization;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>DateTime: an instant as RFC 3339 writes it, with its offset, at most seven decimals of a second.</summary>
public sealed class DateTimeScalar : TextScalar
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd't'HH:mm:ss.FFFFFFFK"];

    public override string Name => "DateTime";

    public override string SpecifiedByUrl => "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";

    public override string Form => "an instant with its offset such as \"2019-12-31T21:00:00Z\"";

    public override bool IsValid(ReadOnlySpan<char> text)
        => HasOffset(text)
            && DateTimeOffset.TryParseExact(text, Formats, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>Without an offset the framework would read the time as the machine's own.</summary>
    private static bool HasOffset(ReadOnlySpan<char> text)
        => text.EndsWith("Z") || (text.Length > 6 && text[^6] is '+' or '-' && text[^3] == ':');
}
