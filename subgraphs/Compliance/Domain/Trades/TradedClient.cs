using Subgraphs.Tenancy.Encryption;

namespace Subgraphs.Compliance.Domain.Trades;

/// <summary>Who a client is, as transaction reports have to say it. The code is personal data; of what kind it is, is not.</summary>
public sealed class TradedClient
{
    public required Guid TenantId { get; init; }

    public required string ClientId { get; init; }

    /// <summary>LEI, CONCAT or national id; null where portfolio cannot read it any more.</summary>
    public SealedText? IdentificationCode { get; set; }

    /// <summary>What was found when it was told in the open.</summary>
    public required PartyCodeKind CodeKind { get; set; }
}
