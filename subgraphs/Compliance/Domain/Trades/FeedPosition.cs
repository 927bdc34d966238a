namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>How far another subgraph's log was followed. It moves in the transaction of what was taken: nothing is taken twice or left out.</summary>
public sealed class FeedPosition
{
    /// <summary>Portfolio's trades.</summary>
    public const string Trades = "portfolio/trades";

    public required Guid TenantId { get; init; }

    public required string Feed { get; init; }

    /// <summary>Names the numbering; where it is another one, following begins anew.</summary>
    public required string Log { get; set; }

    /// <summary>The number of the last change that was taken.</summary>
    public required long Sequence { get; set; }
}
