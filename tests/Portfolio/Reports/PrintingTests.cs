using System.Text;
using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Data.Reports.Printing;
using Subgraphs.Portfolio.Types;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>Printing with a real program, where the machine has one.</summary>
public sealed class PrintingTests
{
    private const string Page = "<!DOCTYPE html><html lang=\"ko\"><head><meta charset=\"utf-8\"><title>t</title><style>@page { size: A4 }</style></head><body><p>보고서 1</p></body></html>";

    private static readonly DateOnly Dated = new(2025, 12, 31);

    [Fact]
    public async Task A_page_is_printed_as_the_same_file_whenever_it_is_printed()
    {
        var chromium = Find("chromium", "chromium-browser", "google-chrome");
        Assert.SkipWhen(chromium is null, "There is no Chromium on the PATH of this machine.");
        using var printer = Printer(chromium!, "--no-sandbox");

        var first = await printer.PrintAsync(Page, Dated, TestContext.Current.CancellationToken);
        var second = await printer.PrintAsync(Page, Dated, TestContext.Current.CancellationToken);

        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.Contains("(D:20251231000000", Encoding.Latin1.GetString(first), StringComparison.Ordinal);
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Without_a_program_and_with_one_that_does_not_print_or_is_none_the_code_says_which()
    {
        var silent = Find("true");
        Assert.SkipWhen(silent is null, "There is no program on the PATH of this machine that does nothing.");
        using var none = Printer(null);
        using var nothing = Printer(silent);
        using var missing = Printer(Path.Combine(AppContext.BaseDirectory, "no-such-program"));

        Assert.False(none.IsConfigured);
        Assert.Equal(PortfolioErrorCodes.PdfNotConfigured, await CodeAsync(none));
        Assert.Equal(PortfolioErrorCodes.PdfFailed, await CodeAsync(nothing));
        Assert.Equal(PortfolioErrorCodes.PdfFailed, await CodeAsync(missing));
    }

    [Fact]
    public void Dates_are_set_where_a_pdf_has_them_and_no_byte_moves()
    {
        var pdf = Encoding.ASCII.GetBytes("%PDF-1.4\n<</CreationDate (D:20261123003322+00'00')\n/ModDate (D:20261123003324+00'00')>>\n(D:20261123003322) /CreationDate (D:2026");

        PdfDates.Set(pdf, Dated);

        Assert.Equal(
            "%PDF-1.4\n<</CreationDate (D:20251231000000+00'00')\n/ModDate (D:20251231000000+00'00')>>\n(D:20261123003322) /CreationDate (D:2026", Encoding.ASCII.GetString(pdf));
    }

    private static async Task<string> CodeAsync(ChromiumPrinter printer)
        => (await Assert.ThrowsAsync<PrintException>(() => printer.PrintAsync(Page, Dated, TestContext.Current.CancellationToken))).Code;

    private static ChromiumPrinter Printer(string? program, params string[] arguments)
    {
        var options = new ReportOptions { Chromium = program };
        foreach (var argument in arguments)
        {
            options.ChromiumArguments.Add(argument);
        }

        return new ChromiumPrinter(Options.Create(options), TimeProvider.System);
    }

    private static string? Find(params string[] names)
        => names.SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
}
