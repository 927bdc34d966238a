namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <summary>How cash may be put to use.</summary>
/// <param name="Mode">What it buys.</param>
/// <param name="MinimumTicket">An order of less is not placed; same currency as cash and prices.</param>
/// <param name="AllowFractional">Quantities are not whole lots but have six decimals.</param>
internal sealed record ReinvestmentTerms(ReinvestmentMode Mode, decimal MinimumTicket, bool AllowFractional);
