namespace Gateway.Auditing;

/// <summary>The answer to a shipment.</summary>
/// <param name="Status">What became of it.</param>
/// <param name="Next">The number of the next record that the collector has not got.</param>
public sealed record AuditReceipt(AuditReceiptStatus Status, long Next = 0);
