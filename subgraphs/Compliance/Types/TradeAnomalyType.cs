using System.Linq.Expressions;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Anomalies;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>A feature of a trade that stood out, or that could not be judged.</summary>
[ObjectType<TradeObservation>(Binding = BindingBehavior.Explicit)]
[GraphQLName("TradeAnomaly")]
[Key("id")]
[RequiresScopes("compliance:anomaly")]
[TenantOwned]
internal static class TradeAnomalyType
{
    [ID]
    public static Expression<Func<TradeObservation, string>> Id => row => row.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<TradeObservation, Guid>> TenantId => row => row.TenantId;

    [ID]
    public static Expression<Func<TradeObservation, string>> TradeId => row => row.TradeId;

    public static Expression<Func<TradeObservation, AnomalyFeature>> Feature => row => row.Feature;

    [GraphQLDescription("The figure: logarithm of an amount or of a share of volume, basis points, minutes, or trades an hour.")]
    public static Expression<Func<TradeObservation, decimal>> Value => row => row.Value;

    public static Expression<Func<TradeObservation, AnomalyMethod>> Method => row => row.Method;

    [GraphQLDescription("Of a rule: how often it was met. 0 where there is no verdict.")]
    public static Expression<Func<TradeObservation, decimal>> Score => row => row.Score;

    public static Expression<Func<TradeObservation, decimal>> Threshold => row => row.Threshold;

    public static AnomalyBaseline GetBaseline(
        [Parent(
            nameof(TradeObservation.Observations),
            nameof(TradeObservation.Median),
            nameof(TradeObservation.MedianDeviation),
            nameof(TradeObservation.WindowFrom),
            nameof(TradeObservation.WindowTo))] TradeObservation row)
        => new(row.Observations, row.Median, row.MedianDeviation, row.WindowFrom, row.WindowTo);

    public static Expression<Func<TradeObservation, Severity>> Severity => row => row.Severity;

    [GraphQLDescription("True where the tenant dealt too seldom for a verdict: fewer than 30 observations in 90 days.")]
    public static Expression<Func<TradeObservation, bool>> InsufficientBaseline => row => row.Outcome == ObservationOutcome.InsufficientBaseline;

    public static Expression<Func<TradeObservation, DateTimeOffset>> DetectedAt => row => row.DetectedAt;

    public static Expression<Func<TradeObservation, AnomalyDisposition>> Disposition => row => row.Disposition;

    [ID]
    [GraphQLDescription("Who decided last what it is.")]
    public static Expression<Func<TradeObservation, string?>> DecidedBy => row => row.DecidedBy;

    public static Expression<Func<TradeObservation, DateTimeOffset?>> DecidedAt => row => row.DecidedAt;

    public static Expression<Func<TradeObservation, string?>> Note => row => row.Note;

    /// <summary>An ordinary observation is no anomaly, whatever its id.</summary>
    [ReferenceResolver]
    public static IQueryable<TradeObservation> GetById(IReadOnlyList<string> ids, ComplianceContext db)
        => db.TradeObservations.Where(row => ids.Contains(row.Id) && row.Outcome != ObservationOutcome.Ordinary);
}
