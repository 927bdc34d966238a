namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>What was found when a trade was measured.</summary>
public enum ObservationOutcome
{
    Ordinary,
    Anomaly,

    /// <summary>Fewer observations than a verdict needs.</summary>
    InsufficientBaseline,
}
