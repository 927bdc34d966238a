using Subgraphs.Portfolio.Domain;

namespace Subgraphs.Portfolio.Data.Seeding;

/// <summary>A sample portfolio: funded once, bought to target at inception and brought back to target every quarter.</summary>
internal sealed record PortfolioSeed
{
    /// <summary>The tenant's slug.</summary>
    public required string Tenant { get; init; }

    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PortfolioKind Kind { get; init; }

    public required string BaseCurrency { get; init; }

    public ClientClassification? ClientClassification { get; init; }

    /// <summary>Whose money it is; a portfolio with a client has a classification.</summary>
    public ClientSeed? Client { get; init; }

    public required string AccountHolder { get; init; }

    public required string ExternalAccountId { get; init; }

    /// <summary>Who deals, in turns.</summary>
    public required IReadOnlyList<string> Traders { get; init; }

    /// <summary>Paid in at inception, in the base currency.</summary>
    public required decimal Funding { get; init; }

    /// <summary>How many of the last sessions it is dealt in beside the quarters; the last of them have odd trades on purpose.</summary>
    public int ActiveSessions { get; init; }

    /// <summary>The rest of the weights is cash.</summary>
    public required IReadOnlyList<SeedLine> Lines { get; init; }

    /// <summary>The day of the first purchase; null: ten years before the market's last session.</summary>
    public DateOnly? Inception { get; init; }

    /// <summary>The fraction that a stress scenario may take before its limit is broken; the usual one is, as there should be alerts to look at.</summary>
    public decimal StressLimit { get; init; } = 0.45m;

    /// <summary>Bought once and held, not brought back to target every quarter.</summary>
    public bool IsHeld { get; init; }
}
