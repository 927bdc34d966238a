namespace Subgraphs.Compliance.Domain.Disclosure;

/// <summary>How far a duty to tell something is done.</summary>
public enum ObligationStatus
{
    Open,

    /// <summary>The document is made and waits for release.</summary>
    Prepared,

    Filed,

    /// <summary>A person says that there is no such duty, and why.</summary>
    Waived,

    /// <summary>Neither filed nor waived when it was due. Never stored: it is the date that makes it late.</summary>
    Late,
}
