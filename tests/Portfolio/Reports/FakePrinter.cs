using System.Text;
using Subgraphs.Portfolio.Data.Reports.Printing;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>Prints by writing what it was given behind the mark of a PDF.</summary>
internal sealed class FakePrinter : IPdfPrinter
{
    public bool IsConfigured { get; set; } = true;

    /// <summary>Thrown where it is set.</summary>
    public PrintException? Failure { get; set; }

    public Task<byte[]> PrintAsync(string html, DateOnly dated, CancellationToken cancellationToken)
        => Failure is null ? Task.FromResult(Encoding.UTF8.GetBytes($"%PDF-1.4 {dated:yyyy-MM-dd}\n{html}")) : throw Failure;
}
