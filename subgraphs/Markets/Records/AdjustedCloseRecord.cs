namespace Subgraphs.Markets.Records;

/// <summary>A close of a series that is adjusted for splits and dividends: for returns and risk only, never for a yield or a value.</summary>
/// <param name="Isin">The instrument.</param>
/// <param name="Date">Session.</param>
/// <param name="Close">Only its ratio to another close of the series means anything.</param>
/// <param name="Source">Where the row comes from.</param>
public sealed record AdjustedCloseRecord(string Isin, DateOnly Date, decimal Close, string Source);
