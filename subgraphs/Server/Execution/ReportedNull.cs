namespace Subgraphs.Server.Execution;

/// <summary>A null that an error already explains.</summary>
internal sealed class ReportedNull
{
    public static ReportedNull Instance { get; } = new();

    private ReportedNull()
    {
    }
}
