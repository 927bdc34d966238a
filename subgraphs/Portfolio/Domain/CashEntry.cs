namespace Subgraphs.Portfolio.Domain;

/// <summary>One line of the cash ledger.</summary>
/// <param name="Id">Unique in the portfolio's ledger.</param>
/// <param name="Date">The date on which it counts as cash.</param>
/// <param name="Kind">Why it is there.</param>
/// <param name="Amount">Signed: above zero is paid in.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Balance">Of the currency, behind the entry.</param>
/// <param name="Isin">The instrument of a trade or a dividend.</param>
/// <param name="TradeId">Of a purchase or a sale.</param>
public sealed record CashEntry(
    string Id, DateOnly Date, CashEntryKind Kind, decimal Amount, string Currency, decimal Balance, string? Isin = null, string? TradeId = null);
