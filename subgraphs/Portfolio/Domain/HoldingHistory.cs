namespace Subgraphs.Portfolio.Domain;

/// <summary>What became of one instrument in one portfolio up to a date.</summary>
/// <param name="Position">Null where nothing is held at the close.</param>
/// <param name="Receipts">Dividends of ex-dates up to the date, by ex-date.</param>
public sealed record HoldingHistory(Position? Position, IReadOnlyList<DividendReceipt> Receipts);
