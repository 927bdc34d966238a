namespace Subgraphs.Markets.Records;

/// <param name="IndexId">Id of an <see cref="IndexRecord"/>.</param>
/// <param name="Date">Session.</param>
/// <param name="Level">Closing level in index points; price return.</param>
/// <param name="Source">Where the row comes from.</param>
public sealed record IndexLevelRecord(string IndexId, DateOnly Date, decimal Level, string Source);
