using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Subgraphs.Portfolio.Reports.Components;
using Subgraphs.Portfolio.Reports.Model;
using Subgraphs.Portfolio.Reports.Texts;

namespace Subgraphs.Portfolio.Reports;

/// <summary>Content to a document: no clock, no chance and no culture of the machine is in it, so the same content is the same bytes.</summary>
internal sealed partial class ReportRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>What documents look like and say around the same content; changes with them.</summary>
    private const string TemplateVersion = "reports-1";

    private const int FirstBeyondControls = 0xA0;
    private const int Plus = '+';

    /// <summary>A whole HTML document.</summary>
    /// <param name="content">What it says.</param>
    /// <param name="locale">In which language; one of <see cref="ReportTexts.All"/>.</param>
    public async Task<string> RenderAsync(ReportContent content, string locale)
    {
        await using var renderer = new HtmlRenderer(services, loggers);
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?>
        {
            [nameof(ReportPage.Content)] = content,
            [nameof(ReportPage.Texts)] = ReportTexts.All[locale],
            [nameof(ReportPage.Fingerprint)] = Fingerprint(content, locale),
        });
        var html = await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<ReportPage>(parameters)).ToHtmlString());

        // The renderer writes every letter beyond ASCII by its number, and the plus sign; they mean nothing in HTML and stand for themselves,
        // so that a person can read and search.
        return NumberedLetter().Replace(html.ReplaceLineEndings("\n"), match =>
            int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture) is var letter and (Plus or >= FirstBeyondControls)
                ? char.ConvertFromUtf32(letter)
                : match.Value);
    }

    /// <summary>SHA-256 of the content, hexadecimal.</summary>
    public static string Fingerprint(ReportContent content, string locale)
        => Convert.ToHexStringLower(SHA256.HashData([.. Encoding.ASCII.GetBytes($"{TemplateVersion}\n{locale}\n"), .. JsonSerializer.SerializeToUtf8Bytes(content)]));

    [GeneratedRegex("&#x([0-9A-F]{2,6});", RegexOptions.CultureInvariant)]
    private static partial Regex NumberedLetter();
}
