namespace Gateway.Auditing;

/// <summary>What became of a shipment.</summary>
public enum AuditReceiptStatus
{
    /// <summary>Its records are kept, those that were kept before among them.</summary>
    Accepted,

    /// <summary>It begins behind the next record that is missing.</summary>
    Gap,

    /// <summary>Its records do not follow those that are kept, or are none.</summary>
    Broken,

    /// <summary>It is not signed by the process whose chain it names.</summary>
    Refused,
}
