namespace Subgraphs.Tenancy.Commands;

/// <summary>A command that was not carried out. The message is one line for the operator.</summary>
/// <param name="exitCode">2 where the command line is wrong, else 1.</param>
/// <param name="message">One line.</param>
internal sealed class TenantCommandException(int exitCode, string message) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
