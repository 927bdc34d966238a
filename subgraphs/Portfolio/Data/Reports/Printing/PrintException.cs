namespace Subgraphs.Portfolio.Data.Reports.Printing;

/// <summary>A document could not be printed; the code says why, the message is for the log.</summary>
internal sealed class PrintException(string code, string message, Exception? inner = null) : Exception(message, inner)
{
    public string Code { get; } = code;
}
