namespace Gateway.Auditing;

/// <summary>How a log is kept in files.</summary>
public sealed record AuditFileLimits
{
    /// <summary>At this length, in bytes, a file is full and the log goes on in another; a file is at most one write longer.</summary>
    public long MaxFileBytes { get; init; } = 64L << 20;

    /// <summary>How many full files stay once the collector has their records; 0: all of them.</summary>
    public int KeptFiles { get; init; }
}
