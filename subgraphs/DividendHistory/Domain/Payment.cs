namespace Subgraphs.DividendHistory.Domain;

/// <summary>A regular dividend as the calculations need it.</summary>
/// <param name="ExDate">Decides the year and the window to which it belongs.</param>
/// <param name="Amount">Gross per share as paid, units of <paramref name="Currency"/>.</param>
/// <param name="Currency">ISO 4217.</param>
public readonly record struct Payment(DateOnly ExDate, decimal Amount, string Currency);
