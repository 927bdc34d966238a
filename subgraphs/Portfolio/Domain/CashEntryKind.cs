namespace Subgraphs.Portfolio.Domain;

/// <summary>Why an entry of the cash ledger is there.</summary>
public enum CashEntryKind
{
    /// <summary>From the client.</summary>
    Deposit,

    /// <summary>To the client.</summary>
    Withdrawal,

    /// <summary>One leg of a currency exchange.</summary>
    Exchange,

    /// <summary>Paid on the payment date; on the ex-date where no payment date is known.</summary>
    Dividend,

    /// <summary>What settles of a purchase, fees included, on the trade date.</summary>
    Purchase,

    /// <summary>What settles of a sale, less fees, on the trade date.</summary>
    Sale,
}
