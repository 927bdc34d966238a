using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>What the tenant is as a holder of shares.</summary>
public sealed record DisclosureProfileInput
{
    /// <summary>Chooses schedule 13D or 13G, and the date of a Korean change report.</summary>
    public required HoldingPurpose Purpose { get; init; }

    /// <summary>Under Rule 13d-1.</summary>
    public required FilerKind Filer { get; init; }

    /// <summary>Who files, as reports name it.</summary>
    public required string FilerName { get; init; }

    [ID]
    [GraphQLDescription("Sent again under the same key the same input changes nothing and has the same answer; other input is CONFLICT.")]
    public string? IdempotencyKey { get; init; }
}
