namespace Gateway.Auditing;

/// <summary>What a check of a log found.</summary>
/// <param name="Records">How many records are as they were written.</param>
/// <param name="Fault">What is wrong with the next one; <see cref="AuditFault.None"/>: nothing.</param>
public sealed record AuditVerification(long Records, AuditFault Fault)
{
    /// <summary>The number of the first record that is not as it was written, from 1.</summary>
    public long FirstBroken => Records + 1;

    /// <summary>A sentence for people.</summary>
    public override string ToString() => Fault switch
    {
        AuditFault.Torn => $"record {FirstBroken} breaks off: the process ended while it wrote; the {Records} before it are as they were written",
        AuditFault.Broken => $"record {FirstBroken} is not the one that was written there, or the key is another; the {Records} before it are as they were written",
        AuditFault.Truncated => $"records are missing from {FirstBroken} on: the log was longer; the {Records} that are there are as they were written",
        _ => $"{Records} records, all as they were written",
    };
}
