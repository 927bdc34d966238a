using System.Text.Json;
using Subgraphs.Compliance.Domain.Trades;

namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>Judges trades one after the other, each against what its tenant did before.</summary>
/// <remarks>
/// Steps: 1. each feature that can be measured is held against its baseline (<see cref="ObservationHistory"/>), the trade itself left out.
/// 2. With fewer than thirty observations there is no verdict. 3. A score above 3.5 stands out; what a person suspects or confirms leaves the
/// baseline of later trades. 4. Two rules: the tenant's first trade in an instrument (INFO), and one owner on both sides (BREACH).
/// </remarks>
/// <param name="tenantId">Whose trades these are.</param>
/// <param name="market">The market of their dates.</param>
/// <param name="history">The tenant's earlier observations; what is found is added.</param>
/// <param name="now">When this is.</param>
public sealed class AnomalyDetector(Guid tenantId, TradeMarket market, ObservationHistory history, DateTimeOffset now)
{
    /// <summary>A rule is met by one.</summary>
    private const decimal RuleThreshold = 1m;

    private const int Decimals = 10;

    /// <summary>Every observation of a trade, ordinary ones too: they are what later trades are held against.</summary>
    /// <param name="trade">An executed trade.</param>
    /// <param name="account">Its portfolio; null where that is not known.</param>
    /// <param name="isNewInstrument">True where the tenant never traded it before.</param>
    /// <param name="around">Trades within minutes of it, and whom they are for.</param>
    public IReadOnlyList<TradeObservation> Judge(
        CopiedTrade trade, TradedAccount? account, bool isNewInstrument, IEnumerable<(CopiedTrade Trade, string Owner)> around)
    {
        ArgumentNullException.ThrowIfNull(trade);
        List<TradeObservation> found = [.. TradeMeasures.Of(trade, account, market, history).Select(measure => Measured(trade, measure.Feature, measure.Value))];
        if (isNewInstrument)
        {
            found.Add(Ruled(trade, AnomalyFeature.NewInstrument, 1, Severity.Info));
        }

        if (account is not null && WashPattern.Count(trade, account.BeneficialOwner, around) is > 0 and var opposite)
        {
            found.Add(Ruled(trade, AnomalyFeature.WashPattern, opposite, Severity.Breach));
        }

        foreach (var observation in found)
        {
            history.Add(PastObservation.Of(observation));
        }

        return found;
    }

    /// <summary>The id of a trade's observation.</summary>
    public static string IdOf(string tradeId, AnomalyFeature feature) => $"{tradeId}:{JsonNamingPolicy.SnakeCaseUpper.ConvertName(feature.ToString())}";

    private TradeObservation Measured(CopiedTrade trade, AnomalyFeature feature, double value)
    {
        var baseline = history.Baseline(feature, market.Find(trade.Isin)?.AssetClass, trade.PortfolioId, trade.Id, trade.ExecutedAt);
        var score = baseline.Count >= ObservationHistory.MinObservations ? RobustScore.Of(value, baseline) : null;
        return Observation(
            trade,
            feature,
            Round(value),
            feature == AnomalyFeature.Frequency ? AnomalyMethod.Ewma : AnomalyMethod.RobustZ,
            score is null ? ObservationOutcome.InsufficientBaseline : score.Severity is null ? ObservationOutcome.Ordinary : ObservationOutcome.Anomaly,
            Round(score?.Score ?? 0),
            (decimal)RobustScore.Threshold,
            score?.Severity ?? Severity.Info,
            baseline.Count,
            Round(score?.Median ?? 0),
            Round(score?.MedianDeviation ?? 0));
    }

    private TradeObservation Ruled(CopiedTrade trade, AnomalyFeature feature, int count, Severity severity)
        => Observation(trade, feature, count, AnomalyMethod.Rule, ObservationOutcome.Anomaly, count, RuleThreshold, severity, 0, 0, 0);

    private TradeObservation Observation(
        CopiedTrade trade,
        AnomalyFeature feature,
        decimal value,
        AnomalyMethod method,
        ObservationOutcome outcome,
        decimal score,
        decimal threshold,
        Severity severity,
        int observations,
        decimal median,
        decimal deviation) => new()
        {
            TenantId = tenantId,
            Id = IdOf(trade.Id, feature),
            TradeId = trade.Id,
            Feature = feature,
            AssetClass = market.Find(trade.Isin)?.AssetClass,
            Desk = trade.PortfolioId,
            TradeDate = trade.TradeDate,
            ExecutedAt = trade.ExecutedAt,
            Value = value,
            Method = method,
            Outcome = outcome,
            Score = score,
            Threshold = threshold,
            Severity = severity,
            Observations = observations,
            Median = median,
            MedianDeviation = deviation,
            WindowFrom = trade.TradeDate.AddDays(-ObservationHistory.WindowDays),
            WindowTo = trade.TradeDate,
            DetectedAt = now,
        };

    private static decimal Round(double value) => decimal.Round((decimal)value, Decimals, MidpointRounding.ToEven);
}
