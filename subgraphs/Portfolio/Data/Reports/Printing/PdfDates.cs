using System.Globalization;
using System.Text;

namespace Subgraphs.Portfolio.Data.Reports.Printing;

/// <summary>
/// Writes the date of a report where a PDF says when it was made and changed (ISO 32000-1, 14.3.3): the same document is the same file,
/// whenever it is printed. A date is replaced by one of the same length, so that no offset in the file moves.
/// </summary>
internal static class PdfDates
{
    private const int DateLength = 14;

    private static readonly byte[][] Keys = ["/CreationDate (D:"u8.ToArray(), "/ModDate (D:"u8.ToArray()];

    /// <param name="pdf">Changed in place.</param>
    /// <param name="date">Midnight of it, UTC.</param>
    public static void Set(Span<byte> pdf, DateOnly date)
    {
        var text = Encoding.ASCII.GetBytes(date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + "000000");
        foreach (var key in Keys)
        {
            for (var from = 0; pdf[from..].IndexOf(key) is var found and >= 0;)
            {
                from += found + key.Length;
                var place = pdf.Slice(from, Math.Min(DateLength, pdf.Length - from));
                if (place.Length == DateLength && !place.ContainsAnyExceptInRange((byte)'0', (byte)'9'))
                {
                    text.CopyTo(place);
                }
            }
        }
    }
}
