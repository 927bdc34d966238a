namespace Gateway.Auditing;

/// <summary>What is wrong with a log.</summary>
public enum AuditFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The last record breaks off: the process ended while it wrote.</summary>
    Torn,

    /// <summary>A record is not the one that was written behind the one before it: it was changed, moved or put in, or some are left out.</summary>
    Broken,

    /// <summary>The log ends before the record that was known to be its last.</summary>
    Truncated,

    /// <summary>Records are left out between two files: one is gone.</summary>
    Missing,
}
