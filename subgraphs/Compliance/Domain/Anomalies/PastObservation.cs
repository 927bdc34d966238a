using Subgraphs.Markets.Records;

namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>What later trades need of an observation.</summary>
/// <param name="Feature">What was measured.</param>
/// <param name="AssetClass">Part of its bucket; null for an instrument that is not known.</param>
/// <param name="Desk">The other part: who dealt.</param>
/// <param name="TradeId">The trade.</param>
/// <param name="ExecutedAt">When it was dealt.</param>
/// <param name="Value">The figure.</param>
/// <param name="Disposition">What a person decided on it.</param>
public readonly record struct PastObservation(
    AnomalyFeature Feature, AssetClass? AssetClass, string Desk, string TradeId, DateTimeOffset ExecutedAt, decimal Value, AnomalyDisposition Disposition)
{
    public static PastObservation Of(TradeObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        return new PastObservation(
            observation.Feature, observation.AssetClass, observation.Desk, observation.TradeId, observation.ExecutedAt, observation.Value, observation.Disposition);
    }
}
