namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>How many of a month's trades stood out: far more than one in a hundred says that the detection drifts, far less that it sleeps.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Trades">Executed in it.</param>
/// <param name="Flagged">Of these, with an anomaly of WARNING or more.</param>
public sealed record AnomalyFlagRate(DateOnly Month, int Trades, int Flagged)
{
    private const int Decimals = 10;

    /// <summary>The target is 0.001 to 0.01.</summary>
    public decimal Rate => decimal.Round((decimal)Flagged / Trades, Decimals, MidpointRounding.ToEven);
}
