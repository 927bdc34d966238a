namespace Subgraphs.Imports;

/// <summary>An import that was not begun. The message is one line for the operator.</summary>
/// <param name="exitCode">2 where the command line is wrong, else 1.</param>
/// <param name="message">One line.</param>
internal sealed class ImportCommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
