using System.Globalization;

namespace GraphQL.TypeSystem.Scalars;

/// <summary>Date: a civil date, <c>YYYY-MM-DD</c>.</summary>
public sealed class DateScalar : TextScalar
{
    public override string Name => "Date";

    public override string SpecifiedByUrl => "https://www.rfc-editor.org/rfc/rfc3339#section-5.6";

    public override string Form => "a date such as \"2019-12-31\"";

    public override bool IsValid(ReadOnlySpan<char> text)
        => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
