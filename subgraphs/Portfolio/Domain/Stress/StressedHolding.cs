namespace Subgraphs.Portfolio.Domain.Stress;

/// <summary>What a stress test has to know of a position, or of cash.</summary>
/// <param name="Isin">Null for cash.</param>
/// <param name="Currency">ISO 4217 of its price, or of the cash.</param>
/// <param name="Sector">GICS sector; null for funds and cash.</param>
/// <param name="ValueBase">Value in the portfolio's base currency.</param>
/// <param name="LocalReturn">Its return with dividends between two closes in its own currency; null where its history does not cover them.</param>
/// <param name="BaseReturn">The same in the base currency.</param>
public sealed record StressedHolding(
    string? Isin,
    string Currency,
    string? Sector,
    decimal ValueBase,
    Func<DateOnly, DateOnly, double?> LocalReturn,
    Func<DateOnly, DateOnly, double?> BaseReturn);
