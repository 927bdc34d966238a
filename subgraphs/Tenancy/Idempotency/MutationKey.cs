namespace Subgraphs.Tenancy.Idempotency;

/// <summary>That a mutation was carried out under a client's key: what comes again under it changes nothing any more.</summary>
public sealed class MutationKey
{
    public required Guid TenantId { get; init; }

    /// <summary>The client's, one space for all keyed mutations of a subgraph.</summary>
    public required string Key { get; init; }

    /// <summary>SHA-256 over mutation, person and input, hexadecimal.</summary>
    public required string Digest { get; init; }

    /// <summary>Which of several that came at a time it was.</summary>
    public required Guid Attempt { get; init; }
}
