using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using Microsoft.Extensions.Options;
using Subgraphs.Portfolio.Types;

namespace Subgraphs.Portfolio.Data.Reports.Printing;

/// <summary>Prints with Chromium, one process a document, in a folder of its own that only this user may read and that goes afterwards.</summary>
internal sealed class ChromiumPrinter(IOptions<ReportOptions> options, TimeProvider time) : IPdfPrinter, IDisposable
{
    private const string Input = "report.html";
    private const string Output = "report.pdf";
    private const int LongestComplaint = 500;

    /// <summary>No window, no profile of anybody, no network. That nothing runs is said by the document itself.</summary>
    private static readonly string[] Arguments =
    [
        "--headless=new", "--disable-gpu", "--disable-dev-shm-usage", "--disable-extensions", "--disable-background-networking", "--disable-sync",
        "--disable-component-update", "--no-first-run", "--no-default-browser-check", "--no-pdf-header-footer", "--hide-scrollbars", "--mute-audio",
        "--host-resolver-rules=MAP * ~NOTFOUND", "--force-color-profile=srgb", "--lang=en-US",
    ];

    private readonly SemaphoreSlim _printers = new(options.Value.MaxPrinters);

    public bool IsConfigured => options.Value.Chromium is not null;

    public async Task<byte[]> PrintAsync(string html, DateOnly dated, CancellationToken cancellationToken)
    {
        var program = options.Value.Chromium
            ?? throw new PrintException(PortfolioErrorCodes.PdfNotConfigured, "Reports:Chromium names no program to print with.");
        await _printers.WaitAsync(cancellationToken);
        try
        {
            return await PrintAsync(program, html, dated, cancellationToken);
        }
        finally
        {
            _printers.Release();
        }
    }

    public void Dispose() => _printers.Dispose();

    private async Task<byte[]> PrintAsync(string program, string html, DateOnly dated, CancellationToken cancellationToken)
    {
        // Made with mode 700.
        var folder = Directory.CreateTempSubdirectory("report-");
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, Input), html, new UTF8Encoding(false), cancellationToken);
            using var timeout = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.PrintSeconds), time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
            var complaint = await RunAsync(program, folder.FullName, timeout.Token, either.Token);
            var output = new FileInfo(Path.Combine(folder.FullName, Output));
            if (!output.Exists || output.Length == 0)
            {
                throw new PrintException(PortfolioErrorCodes.PdfFailed, $"{program} printed nothing: {complaint}");
            }

            if (output.Length > options.Value.MaxDocumentBytes)
            {
                throw new PrintException(PortfolioErrorCodes.ReportTooLarge, $"The printed report has {output.Length} bytes.");
            }

            var pdf = await File.ReadAllBytesAsync(output.FullName, cancellationToken);
            PdfDates.Set(pdf, dated);
            return pdf;
        }
        finally
        {
            Delete(folder);
        }
    }

    /// <returns>What the program complained of.</returns>
    private async Task<string> RunAsync(string program, string folder, CancellationToken timeout, CancellationToken either)
    {
        var start = new ProcessStartInfo(program) { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false, WorkingDirectory = folder };
        foreach (var argument in Arguments.Concat(options.Value.ChromiumArguments))
        {
            start.ArgumentList.Add(argument);
        }

        start.ArgumentList.Add($"--user-data-dir={Path.Combine(folder, "profile")}");
        start.ArgumentList.Add($"--print-to-pdf={Path.Combine(folder, Output)}");
        start.ArgumentList.Add(new Uri(Path.Combine(folder, Input)).AbsoluteUri);

        // What it writes beside the profile, fonts' caches and settings, belongs to this run too.
        start.Environment["HOME"] = folder;
        try
        {
            using var process = Process.Start(start) ?? throw new PrintException(PortfolioErrorCodes.PdfFailed, $"{program} did not start.");
            try
            {
                var errors = process.StandardError.ReadToEndAsync(either);
                await process.StandardOutput.ReadToEndAsync(either);
                var text = (await errors).Trim();
                await process.WaitForExitAsync(either);
                return text.Length <= LongestComplaint ? text : text[^LongestComplaint..];
            }
            catch (OperationCanceledException exception)
            {
                Kill(process);
                throw timeout.IsCancellationRequested
                    ? new PrintException(PortfolioErrorCodes.PdfFailed, $"{program} did not print within {options.Value.PrintSeconds} s.", exception)
                    : exception;
            }
        }
        catch (Win32Exception exception)
        {
            throw new PrintException(PortfolioErrorCodes.PdfFailed, $"{program} cannot be started: {exception.Message}", exception);
        }
    }

    private static void Kill(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static void Delete(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A process of the program's that has not quite ended still writes; the document itself must go.
            File.Delete(Path.Combine(folder.FullName, Input));
            File.Delete(Path.Combine(folder.FullName, Output));
        }
    }
}
