using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>A regime to be held to, from a day on.</summary>
public sealed record ActivateRegimeInput
{
    [ID]
    public required string RegimeCode { get; init; }

    public required DateOnly ActiveFrom { get; init; }

    public IReadOnlyList<RuleOverrideInput>? Overrides { get; init; }

    [ID]
    [GraphQLDescription("Sent again under the same key the same input changes nothing and has the same answer; other input is CONFLICT.")]
    public string? IdempotencyKey { get; init; }
}
