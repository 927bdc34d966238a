using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>What the authority answered.</summary>
public sealed record TransactionAnswerInput
{
    /// <summary>The trades whose reports it answered; 1 to 500.</summary>
    [ID]
    public required IReadOnlyList<string> TradeIds { get; init; }

    public required bool Accepted { get; init; }

    /// <summary>Why not; needed where it was not.</summary>
    public string? Reason { get; init; }

    [ID]
    [GraphQLDescription("Sent again under the same key the same input changes nothing and has the same answer; other input is CONFLICT.")]
    public string? IdempotencyKey { get; init; }
}
