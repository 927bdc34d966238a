namespace Subgraphs.Portfolio.Domain.Rebalancing;

/// <summary>How far a proposal has come.</summary>
public enum ProposalStatus
{
    /// <summary>It may be approved.</summary>
    Draft,

    /// <summary>Compliance could not tell, or could not be asked; it is asked again at the approval.</summary>
    PendingCompliance,

    /// <summary>It would break a rule.</summary>
    Blocked,

    /// <summary>A second person agreed.</summary>
    Approved,

    /// <summary>An order system took it.</summary>
    Sent,

    /// <summary>Its trading day is over, or a price moved too far.</summary>
    Expired,

    /// <summary>A second person refused it.</summary>
    Rejected,

    /// <summary>Who made it took it back.</summary>
    Cancelled,
}
