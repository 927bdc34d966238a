namespace Subgraphs.Compliance.Domain;

/// <summary>A span in which an instrument has a close for every session of its venue: what is needed to know how old a price is, without every bar.</summary>
public sealed class PriceRun
{
    public required string Isin { get; init; }

    /// <summary>The first session.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last session.</summary>
    public required DateOnly To { get; init; }

    /// <summary>The venue whose sessions count.</summary>
    public required string Mic { get; init; }
}
