namespace Subgraphs.Compliance.Domain.Notices;

/// <summary>A leveraged instrument in a portfolio at the close of a day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Isin">The instrument.</param>
/// <param name="OpenedOn">Since when it is held.</param>
/// <param name="Quantity">Units held.</param>
/// <param name="InitialPrice">What was paid for a unit, on average.</param>
/// <param name="Price">The close of a unit.</param>
/// <param name="Currency">ISO 4217 of both.</param>
/// <param name="Classification">The client's.</param>
internal sealed record HeldLeveraged(
    DateOnly Date, string Isin, DateOnly OpenedOn, decimal Quantity, decimal InitialPrice, decimal Price, string Currency, ClientClassification? Classification);
