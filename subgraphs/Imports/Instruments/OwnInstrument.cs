using Subgraphs.Markets.Records;

namespace Subgraphs.Imports.Instruments;

/// <summary>An instrument that a tenant brought itself, because the market data that all tenants share do not have it. Nobody else sees it.</summary>
public sealed class OwnInstrument
{
    public required Guid TenantId { get; init; }

    /// <summary>ISO 6166.</summary>
    public required string Isin { get; init; }

    /// <summary>OpenFIGI of the share class, where told.</summary>
    public string? Figi { get; init; }

    public required string Symbol { get; init; }

    public required string Name { get; init; }

    public required AssetClass AssetClass { get; init; }

    /// <summary>ISO 4217, in which its closes and trades are.</summary>
    public required string Currency { get; init; }

    /// <summary>ISO 10383: the venue whose calendar says how old a close is.</summary>
    public required string PrimaryMic { get; init; }

    /// <summary>Minimum tradable quantity step.</summary>
    public required decimal LotSize { get; init; }

    /// <summary>It moves by a multiple of what it is on: retail clients are told of its falls.</summary>
    public bool IsLeveraged { get; init; }

    /// <summary>ISO 17442.</summary>
    public string? IssuerLei { get; init; }

    public string? IssuerName { get; init; }

    /// <summary>ISO 3166-1 alpha-2.</summary>
    public string? IssuerCountry { get; init; }

    /// <summary>GICS sector; null for funds and where nothing was told.</summary>
    public string? Sector { get; init; }
}
