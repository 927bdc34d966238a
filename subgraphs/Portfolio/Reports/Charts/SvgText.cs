using System.Net;

namespace Subgraphs.Portfolio.Reports.Charts;

/// <summary>
/// A text element of a picture, as markup: Razor takes <c>text</c> for an element of its own and leaves it out.
/// </summary>
public static class SvgText
{
    /// <param name="x">Where it is anchored.</param>
    /// <param name="y">Its base line.</param>
    /// <param name="anchor"><c>start</c>, <c>middle</c> or <c>end</c>.</param>
    /// <param name="text">Encoded here.</param>
    /// <param name="style">A class.</param>
    public static string Of(double x, double y, string anchor, string text, string style = "label")
        => $"<text class=\"{style}\" x=\"{Svg.Number(x)}\" y=\"{Svg.Number(y)}\" text-anchor=\"{anchor}\">{WebUtility.HtmlEncode(text)}</text>";
}
