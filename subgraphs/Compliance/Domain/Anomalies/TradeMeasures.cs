using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Records;

namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>The features of a trade that are figures. One whose input is not held is left out, never 0.</summary>
public static class TradeMeasures
{
    /// <summary>How much of the rate of trades is left after an hour.</summary>
    private const double HourlyDecay = 0.94;

    private const decimal BasisPoints = 10_000m;

    /// <param name="trade">An executed trade.</param>
    /// <param name="account">Its portfolio; null where that is not known.</param>
    /// <param name="market">The market of its date.</param>
    /// <param name="history">The tenant's earlier trades.</param>
    public static IEnumerable<(AnomalyFeature Feature, double Value)> Of(CopiedTrade trade, TradedAccount? account, TradeMarket market, ObservationHistory history)
    {
        ArgumentNullException.ThrowIfNull(trade);
        ArgumentNullException.ThrowIfNull(market);
        ArgumentNullException.ThrowIfNull(history);
        if (trade.GrossAmount > 0 && account is not null && market.Rate(trade.Currency, account.BaseCurrency, trade.TradeDate) is { } rate)
        {
            yield return (AnomalyFeature.Notional, Math.Log((double)(trade.GrossAmount * rate)));
        }

        var instrument = market.Find(trade.Isin);
        var bar = market.BarOn(trade.Isin, trade.TradeDate);
        if (bar is { Close: > 0 } && instrument?.Currency == trade.Currency)
        {
            yield return (AnomalyFeature.PriceDeviation, (double)(trade.Sign * (trade.Price - bar.Close) / bar.Close * BasisPoints));
        }

        if (bar?.AverageVolume is > 0)
        {
            yield return (AnomalyFeature.QuantityVsAdv, Math.Log(1 + (double)(trade.Quantity / bar.AverageVolume.Value)));
        }

        var venue = Venues.Find(trade.VenueMic) ?? (instrument is null ? null : Venues.Find(instrument.PrimaryMic));
        if (venue is not null)
        {
            yield return (AnomalyFeature.TimeOfDay, MinutesFromOpen(venue, trade.ExecutedAt));
        }

        yield return (AnomalyFeature.Frequency, Rate(trade, history));
    }

    private static double MinutesFromOpen(VenueRecord venue, DateTimeOffset instant)
        => (TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(venue.TimeZone)).TimeOfDay - venue.Open.ToTimeSpan()).TotalMinutes;

    /// <summary>r = 0.94^hours x r' + 0.06: the hourly count of the desk's trades, exponentially weighted, in continuous time.</summary>
    private static double Rate(CopiedTrade trade, ObservationHistory history)
        => history.LastRate(trade.PortfolioId, trade.Id, trade.ExecutedAt) is { } last
            ? (Math.Pow(HourlyDecay, (trade.ExecutedAt - last.At).TotalHours) * last.Rate) + (1 - HourlyDecay)
            : 1 - HourlyDecay;
}
