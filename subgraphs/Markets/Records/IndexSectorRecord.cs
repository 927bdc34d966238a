namespace Subgraphs.Markets.Records;

/// <summary>How many members of an index a sector has, in one list of all of them.</summary>
/// <param name="IndexId">Id of an <see cref="IndexRecord"/>.</param>
/// <param name="AsOf">The date that the list is of.</param>
/// <param name="Sector">GICS.</param>
/// <param name="Members">Members, whether they are instruments of the source or not.</param>
public sealed record IndexSectorRecord(string IndexId, DateOnly AsOf, string Sector, int Members);
