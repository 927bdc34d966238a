namespace Gateway.Auditing;

/// <summary>What a check of a log found.</summary>
/// <param name="Records">The number of the last record that is as it was written.</param>
/// <param name="Fault">What is wrong with the next one; <see cref="AuditFault.None"/>: nothing.</param>
public sealed record AuditVerification(long Records, AuditFault Fault)
{
    /// <summary>How many records stand in older files that are not here; the first that is here says what it follows.</summary>
    public long Before { get; init; }

    /// <summary>The number of the first record that is not as it was written, from 1.</summary>
    public long FirstBroken => Records + 1;

    /// <summary>A sentence for people.</summary>
    public override string ToString() => Fault switch
    {
        AuditFault.Torn => $"record {FirstBroken} breaks off: the process ended while it wrote; {Sound}",
        AuditFault.Broken => $"record {FirstBroken} is not the one that was written there, or the key is another; {Sound}",
        AuditFault.Truncated => $"records are missing from {FirstBroken} on: the log was longer; {Sound}",
        AuditFault.Missing => $"records are missing from {FirstBroken} on, and later ones are there: a file is gone; {Sound}",
        _ when Before > 0 => $"records {Before + 1} to {Records}, all as they were written; the {Before} before them are in files that are not here",
        _ => $"{Records} records, all as they were written",
    };

    private string Sound => $"the {Records - Before} before it are as they were written";
}
