namespace Subgraphs.Compliance.Domain.Anomalies;

/// <summary>What is measured of a trade.</summary>
public enum AnomalyFeature
{
    /// <summary>ln(gross amount in the portfolio's base currency).</summary>
    Notional,

    /// <summary>side x (price - reference) / reference, in basis points; the reference is the close of the session, as no quotes are held.</summary>
    PriceDeviation,

    /// <summary>ln(1 + quantity / mean volume of the twenty sessions before).</summary>
    QuantityVsAdv,

    /// <summary>Minutes from the opening of the venue, in its own zone.</summary>
    TimeOfDay,

    /// <summary>Trades of the desk an hour, exponentially weighted with 0.94.</summary>
    Frequency,

    /// <summary>The first trade of the tenant in an instrument.</summary>
    NewInstrument,

    /// <summary>Bought and sold for one owner within five minutes at nearly one price.</summary>
    WashPattern,
}
