using Subgraphs.Markets.Records;

namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>One tenant's observations, as later trades are compared with them. Never of more than one tenant.</summary>
public sealed class ObservationHistory
{
    /// <summary>How far back a baseline goes.</summary>
    public const int WindowDays = 90;

    /// <summary>With fewer there is no verdict.</summary>
    public const int MinObservations = 30;

    private readonly Dictionary<AnomalyFeature, List<Baselined>> _byFeature = [];
    private readonly Dictionary<string, List<PastObservation>> _rates = new(StringComparer.Ordinal);

    /// <param name="observations">Those held; ordinary or not.</param>
    public ObservationHistory(IEnumerable<PastObservation> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        foreach (var observation in observations)
        {
            Add(observation);
        }
    }

    public void Add(PastObservation observation)
    {
        if (observation.Feature == AnomalyFeature.Frequency)
        {
            ListOf(_rates, observation.Desk).Add(observation);
        }

        if (TradeObservation.CountsForBaseline(observation.Feature, observation.Disposition))
        {
            ListOf(_byFeature, observation.Feature)
                .Add(new Baselined(observation.ExecutedAt.UtcTicks, (double)observation.Value, observation.AssetClass, observation.Desk, observation.TradeId));
        }
    }

    /// <summary>
    /// The values of the ninety days before a trade, its own left out: of its asset class and desk where they are enough, else of the tenant; the
    /// last of these however few they are.
    /// </summary>
    public IReadOnlyList<double> Baseline(AnomalyFeature feature, AssetClass? assetClass, string desk, string tradeId, DateTimeOffset executedAt)
    {
        var (from, to) = (executedAt.AddDays(-WindowDays).UtcTicks, executedAt.UtcTicks);
        List<double> own = [];
        List<double> all = [];
        foreach (var observation in _byFeature.GetValueOrDefault(feature) ?? [])
        {
            if (observation.Ticks < from || observation.Ticks > to || observation.TradeId == tradeId)
            {
                continue;
            }

            all.Add(observation.Value);
            if (observation.AssetClass == assetClass && observation.Desk == desk)
            {
                own.Add(observation.Value);
            }
        }

        return own.Count >= MinObservations ? own : all;
    }

    /// <summary>The desk's rate of trades after its last one up to an instant; null where there is none within the window.</summary>
    public (DateTimeOffset At, double Rate)? LastRate(string desk, string tradeId, DateTimeOffset until)
    {
        PastObservation? last = null;
        foreach (var observation in _rates.GetValueOrDefault(desk) ?? [])
        {
            if (observation.TradeId != tradeId
                && observation.ExecutedAt <= until
                && (last is not { } best || (observation.ExecutedAt, observation.Value).CompareTo((best.ExecutedAt, best.Value)) > 0))
            {
                last = observation;
            }
        }

        return last is { } found ? (found.ExecutedAt, (double)found.Value) : null;
    }

    private static List<TValue> ListOf<TKey, TValue>(Dictionary<TKey, List<TValue>> lists, TKey key)
        where TKey : notnull
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists.Add(key, list = []);
        }

        return list;
    }

    /// <summary>As it is compared: a batch of trades goes over thousands of them for every feature of every trade.</summary>
    private readonly record struct Baselined(long Ticks, double Value, AssetClass? AssetClass, string Desk, string TradeId);
}
