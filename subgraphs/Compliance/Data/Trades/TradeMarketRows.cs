using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Markets.Records;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>Records of a market source as the rows that trades are held against.</summary>
internal static class TradeMarketRows
{
    public static TradedInstrument ToInstrument(InstrumentRecord record) => new()
    {
        Isin = record.Isin,
        AssetClass = record.AssetClass,
        Currency = record.Currency,
        PrimaryMic = record.PrimaryMic,
        Mics = string.Join(' ', record.Listings.Select(listing => listing.Mic).Prepend(record.PrimaryMic).Distinct(StringComparer.Ordinal)),
    };

    /// <summary>Bars come by ISIN and date: the volumes of one instrument's last sessions are all that is kept in hand.</summary>
    public static IEnumerable<SessionBar> ToSessions(IEnumerable<BarRecord> bars)
    {
        string? isin = null;
        var volumes = new Queue<decimal>();
        var sum = 0m;
        foreach (var bar in bars)
        {
            if (bar.Isin != isin)
            {
                (isin, sum) = (bar.Isin, 0);
                volumes.Clear();
            }

            yield return new SessionBar
            {
                Isin = bar.Isin,
                Date = bar.Date,
                Close = bar.Close,
                AverageVolume = volumes.Count == SessionBar.VolumeWindow ? sum / SessionBar.VolumeWindow : null,
            };

            volumes.Enqueue(bar.Volume);
            sum += bar.Volume;
            if (volumes.Count > SessionBar.VolumeWindow)
            {
                sum -= volumes.Dequeue();
            }
        }
    }

    public static EuroRate ToRate(FxRateRecord record) => new() { Currency = record.Currency, Date = record.Date, UnitsPerEuro = record.Rate };
}
