namespace Subgraphs.Portfolio.Data.Reports.Printing;

/// <summary>Prints documents.</summary>
internal interface IPdfPrinter
{
    /// <summary>False where no program to print with is configured.</summary>
    bool IsConfigured { get; }

    /// <summary>A document on paper.</summary>
    /// <param name="html">Complete in itself: nothing is loaded.</param>
    /// <param name="dated">The date that the file says it is of.</param>
    /// <param name="cancellationToken">Ends the printing.</param>
    /// <exception cref="PrintException">It could not be printed.</exception>
    Task<byte[]> PrintAsync(string html, DateOnly dated, CancellationToken cancellationToken);
}
