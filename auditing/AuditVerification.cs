namespace Auditing;

/// <summary>What a check of a log found.</summary>
/// <param name="Records">How many records are as they were written.</param>
/// <param name="Fault">What is wrong with the next one; <see cref="AuditFault.None"/>: nothing.</param>
public sealed record AuditVerification(long Records, AuditFault Fault)
{
    /// <summary>The number of the first record that is not as it was written, from 1.</summary>
    public long FirstBroken => Records + 1;
}
