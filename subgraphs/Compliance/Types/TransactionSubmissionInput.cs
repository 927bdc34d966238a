using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>What was sent to the authority, or to who sends for the firm.</summary>
public sealed record TransactionSubmissionInput
{
    /// <summary>The trades whose reports were in it; 1 to 500.</summary>
    [ID]
    public required IReadOnlyList<string> TradeIds { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    /// <summary>The sender's own name of it, a file or a receipt: the same again is no second sending.</summary>
    public required string Reference { get; init; }
}
