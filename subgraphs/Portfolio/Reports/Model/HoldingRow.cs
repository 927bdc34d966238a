namespace Subgraphs.Portfolio.Reports.Model;

/// <param name="PriceDate">The session of the close; null where none was ever observed and cost stands in.</param>
public sealed record HoldingRow(
    string Isin,
    string Symbol,
    string Name,
    string? Sector,
    string Currency,
    decimal Quantity,
    decimal Price,
    DateOnly? PriceDate,
    decimal ValueBase,
    decimal Weight,
    decimal AverageCost,
    string CostCurrency,
    decimal UnrealisedPnl,
    bool IsStale);
