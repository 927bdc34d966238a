namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>A session as traded, and the volume that was usual before it; the same for all tenants.</summary>
public sealed class SessionBar
{
    /// <summary>Sessions that the average is of.</summary>
    public const int VolumeWindow = 20;

    public required string Isin { get; init; }

    public required DateOnly Date { get; init; }

    public required decimal Close { get; init; }

    /// <summary>Mean volume of the twenty sessions before this one, in shares; null where fewer are held.</summary>
    public decimal? AverageVolume { get; init; }
}
