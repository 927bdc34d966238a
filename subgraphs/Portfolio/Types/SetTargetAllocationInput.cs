using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A target allocation to set in the place of the version that was read.</summary>
public sealed record SetTargetAllocationInput
{
    [ID]
    public required string PortfolioId { get; init; }

    /// <summary>0 where there is none yet.</summary>
    public required int ExpectedVersion { get; init; }

    public required decimal CashTarget { get; init; }

    public required IReadOnlyList<TargetLineInput> Lines { get; init; }

    [ID]
    [GraphQLDescription("Sent again under the same key the same input changes nothing and has the same answer; other input is CONFLICT.")]
    public string? IdempotencyKey { get; init; }
}
