namespace Gateway.Metering.Counting;

/// <summary>How much memory one tenant's counters take at most.</summary>
public sealed record UsageLimits
{
    /// <summary>Pairs of operation and client that are counted apart; further operations are counted together, as <c>other</c>.</summary>
    public int SeriesPerTenant { get; init; } = 1000;

    /// <summary>Clients that are counted apart; further ones are counted together, as <c>other</c>.</summary>
    public int ClientsPerTenant { get; init; } = 50;
}
