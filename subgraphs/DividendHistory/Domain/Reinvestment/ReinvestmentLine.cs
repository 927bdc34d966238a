namespace Subgraphs.DividendHistory.Domain.Reinvestment;

/// <summary>An instrument that can be bought. All amounts are in one currency.</summary>
/// <param name="Isin">The instrument.</param>
/// <param name="Price">Per share.</param>
/// <param name="Lot">The smallest step of a quantity.</param>
/// <param name="Value">What is held of it.</param>
/// <param name="TargetWeight">A fraction of the portfolio; 0 for none.</param>
internal sealed record ReinvestmentLine(string Isin, decimal Price, decimal Lot = 1m, decimal Value = 0m, decimal TargetWeight = 0m);
