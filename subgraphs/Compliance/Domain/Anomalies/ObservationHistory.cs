using Subgraphs.Markets.Records;

namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>One tenant's observations, as later trades are compared with them. Never of more than one tenant.</summary>
public sealed class ObservationHistory
{
    /// <summary>How far back a baseline goes.</summary>
    public const int WindowDays = 90;

    /// <summary>With fewer there is no verdict.</summary>
    public const int MinObservations = 30;

    private readonly Dictionary<AnomalyFeature, List<TradeObservation>> _byFeature = [];

    /// <param name="observations">Those held; ordinary or not.</param>
    public ObservationHistory(IEnumerable<TradeObservation> observations)
    {
        foreach (var observation in observations)
        {
            Add(observation);
        }
    }

    public void Add(TradeObservation observation)
    {
        ArgumentNullException.ThrowIfNull(observation);
        if (!_byFeature.TryGetValue(observation.Feature, out var list))
        {
            _byFeature.Add(observation.Feature, list = []);
        }

        list.Add(observation);
    }

    /// <summary>
    /// The values of the ninety days before a trade, its own left out: of its asset class and desk where they are enough, else of the tenant; the
    /// last of these however few they are.
    /// </summary>
    public IReadOnlyList<double> Baseline(AnomalyFeature feature, AssetClass? assetClass, string desk, string tradeId, DateTimeOffset executedAt)
    {
        var from = executedAt.AddDays(-WindowDays);
        List<double> own = [];
        List<double> all = [];
        foreach (var observation in _byFeature.GetValueOrDefault(feature) ?? [])
        {
            if (observation.ExecutedAt < from || observation.ExecutedAt > executedAt || observation.TradeId == tradeId || !observation.IsBaseline)
            {
                continue;
            }

            all.Add((double)observation.Value);
            if (observation.AssetClass == assetClass && observation.Desk == desk)
            {
                own.Add((double)observation.Value);
            }
        }

        return own.Count >= MinObservations ? own : all;
    }

    /// <summary>The desk's rate of trades after its last one up to an instant; null where there is none within the window.</summary>
    public (DateTimeOffset At, double Rate)? LastRate(string desk, string tradeId, DateTimeOffset until)
        => (_byFeature.GetValueOrDefault(AnomalyFeature.Frequency) ?? [])
            .Where(observation => observation.Desk == desk && observation.TradeId != tradeId && observation.ExecutedAt <= until)
            .MaxBy(observation => (observation.ExecutedAt, observation.Value)) is { } last
                ? (last.ExecutedAt, (double)last.Value)
                : null;
}
