namespace Subgraphs.Markets.Records;

/// <param name="IndexId">Id of an <see cref="IndexRecord"/>.</param>
/// <param name="Isin">The member.</param>
/// <param name="AddedOn">Null where the source does not say.</param>
/// <param name="RemovedOn">First day outside the index; null for a member of today.</param>
/// <param name="Weight">A fraction of the index, 0 to 1; null where the source has no weights.</param>
/// <param name="Source">Where the row comes from.</param>
public sealed record IndexConstituentRecord(
    string IndexId,
    string Isin,
    DateOnly? AddedOn,
    DateOnly? RemovedOn,
    decimal? Weight,
    string Source);
