namespace Subgraphs.Portfolio.Domain;

/// <summary>Why cash came or went other than by a trade or a dividend.</summary>
public enum CashMovementKind
{
    /// <summary>From the client.</summary>
    Deposit,

    /// <summary>To the client.</summary>
    Withdrawal,

    /// <summary>One leg of a currency exchange.</summary>
    Exchange,
}
