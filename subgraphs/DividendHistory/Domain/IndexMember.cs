namespace Subgraphs.DividendHistory.Domain;

/// <summary>A period in which an instrument was a member of an index.</summary>
public sealed class IndexMember
{
    public int Id { get; set; }

    public required string IndexId { get; set; }

    public required string Isin { get; set; }

    /// <summary>Null where the source does not say.</summary>
    public DateOnly? AddedOn { get; set; }

    /// <summary>First day outside the index; null for a member at the source's end.</summary>
    public DateOnly? RemovedOn { get; set; }
}
