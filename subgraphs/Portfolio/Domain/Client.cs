using Subgraphs.Tenancy.PersonalData;

namespace Subgraphs.Portfolio.Domain;

/// <summary>Whose money a portfolio is. Name and identification are tokens here; what they stand for is sealed elsewhere.</summary>
public sealed class Client
{
    public required Guid TenantId { get; init; }

    /// <summary>Says nothing about the person.</summary>
    public required string Id { get; init; }

    public required PersonalToken LegalName { get; init; }

    /// <summary>LEI of a legal entity, CONCAT or national id of a natural person (RTS 22 annex II).</summary>
    public required PersonalToken IdentificationCode { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public required string Country { get; init; }

    public required ClientClassification Classification { get; init; }
}
