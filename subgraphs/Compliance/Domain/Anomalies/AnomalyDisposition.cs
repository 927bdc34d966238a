namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>What a person found an anomaly to be.</summary>
public enum AnomalyDisposition
{
    Open,

    /// <summary>Nothing was wrong: the observation is ordinary, and later trades are compared with it again.</summary>
    FalsePositive,

    /// <summary>Something was wrong: later trades are never compared with it.</summary>
    Confirmed,

    /// <summary>Somebody suspects that something was wrong, and somebody else decides; until then later trades are not compared with it.</summary>
    Escalated,
}
