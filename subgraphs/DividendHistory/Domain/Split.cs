namespace Subgraphs.DividendHistory.Domain;

/// <summary>A change of the share count, as of its ex-date.</summary>
public sealed class Split
{
    public required string Isin { get; set; }

    /// <summary>First session at the new count.</summary>
    public required DateOnly ExDate { get; set; }

    /// <summary>New shares per old share; below 1 for a reverse split.</summary>
    public required decimal Ratio { get; set; }
}
