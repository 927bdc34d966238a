namespace Gateway.AppHost;

/// <summary>Ends the start with one line for the operator.</summary>
internal sealed class StartException(string message, int exitCode = ExitCodes.StartFailed) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
