namespace Gateway.Auditing;

/// <summary>Whether a log's records reach the collector.</summary>
public enum AuditShipperState
{
    /// <summary>They do, or none was sent yet.</summary>
    Shipping,

    /// <summary>The collector does not answer; it is tried again.</summary>
    Unreachable,

    /// <summary>The collector refuses the signature or the records, or has records that this log has not: somebody must look.</summary>
    Refused,
}
