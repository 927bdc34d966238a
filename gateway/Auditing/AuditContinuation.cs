namespace Gateway.Auditing;

/// <summary>Records that follow a chain's last, checked.</summary>
/// <param name="Records">The records.</param>
/// <param name="Lines">Their lines.</param>
/// <param name="Last">The number of the last.</param>
/// <param name="Hash">Its hash.</param>
internal sealed record AuditContinuation(IReadOnlyList<AuditRecord> Records, ReadOnlyMemory<byte> Lines, long Last, byte[] Hash);
