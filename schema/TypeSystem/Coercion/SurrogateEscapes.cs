using System.Globalization;

namespace GraphQL.TypeSystem.Coercion;

/// <summary>Finds what JSON allows and Unicode does not: an escape such as <c>\ud83d</c> without its other half. No UTF-8 stands for it, and
/// whoever reads the string throws.</summary>
internal static class SurrogateEscapes
{
    /// <summary>True where one stands in the text between the quotes of a JSON string that the reader has accepted.</summary>
    public static bool HasLone(ReadOnlySpan<byte> escaped)
    {
        var isHighBefore = false;
        for (var i = 0; i < escaped.Length;)
        {
            var unit = 0;
            var length = 1;
            if (escaped[i] == '\\')
            {
                length = escaped[i + 1] == 'u' ? 6 : 2;
                unit = length == 6 ? int.Parse(escaped.Slice(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture) : 0;
            }

            if (isHighBefore != unit is >= 0xDC00 and <= 0xDFFF)
            {
                return true;
            }

            isHighBefore = unit is >= 0xD800 and <= 0xDBFF;
            i += length;
        }

        return isHighBefore;
    }
}
