using Subgraphs.Markets.Records;

namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>One feature of one trade: the figure, what it was compared with and what was found.</summary>
public sealed class TradeObservation
{
    public required Guid TenantId { get; init; }

    /// <summary>The trade and the feature: the same trade told again is the same observation.</summary>
    public required string Id { get; init; }

    public required string TradeId { get; init; }

    public required AnomalyFeature Feature { get; init; }

    /// <summary>Part of the bucket that it is compared within; null for an instrument that is not known.</summary>
    public AssetClass? AssetClass { get; init; }

    /// <summary>The other part: who deals. No desks are known, a portfolio stands for its own.</summary>
    public required string Desk { get; init; }

    public required DateOnly TradeDate { get; init; }

    public required DateTimeOffset ExecutedAt { get; init; }

    /// <summary>The figure, in the feature's unit, to ten decimals.</summary>
    public required decimal Value { get; init; }

    public required AnomalyMethod Method { get; init; }

    public required ObservationOutcome Outcome { get; init; }

    public required decimal Score { get; init; }

    public required decimal Threshold { get; init; }

    /// <summary>How bad; of an ordinary one it says nothing.</summary>
    public required Severity Severity { get; init; }

    /// <summary>How many earlier trades it was compared with.</summary>
    public required int Observations { get; init; }

    public required decimal Median { get; init; }

    /// <summary>Median absolute deviation from the median.</summary>
    public required decimal MedianDeviation { get; init; }

    public required DateOnly WindowFrom { get; init; }

    public required DateOnly WindowTo { get; init; }

    public required DateTimeOffset DetectedAt { get; init; }

    public AnomalyDisposition Disposition { get; set; }

    /// <summary>The person who decided last.</summary>
    public string? DecidedBy { get; set; }

    public DateTimeOffset? DecidedAt { get; set; }

    public string? Note { get; set; }

    /// <summary>
    /// True where later trades are compared with it. Median and MAD bear what stands out, and a desk that begins to deal otherwise would have no
    /// baseline for ever without it: only what somebody suspects or confirmed is left out, and comes back where nothing was wrong.
    /// </summary>
    public bool IsBaseline => CountsForBaseline(Feature, Disposition);

    internal static bool CountsForBaseline(AnomalyFeature feature, AnomalyDisposition disposition)
        => feature is not (AnomalyFeature.NewInstrument or AnomalyFeature.WashPattern)
            && disposition is not (AnomalyDisposition.Escalated or AnomalyDisposition.Confirmed);
}
