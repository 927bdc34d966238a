namespace Subgraphs.MarketData.Domain;

/// <summary>A cross of two euro reference rates of one day.</summary>
/// <param name="Base">ISO 4217.</param>
/// <param name="Quote">ISO 4217.</param>
/// <param name="Rate">Units of quote per 1 base.</param>
/// <param name="Date">Date of the reference rates.</param>
/// <param name="CarriedForward">True where that is earlier than the date asked for.</param>
/// <param name="Source">Where the rates come from.</param>
public sealed record FxRate(string Base, string Quote, decimal Rate, DateOnly Date, bool CarriedForward, string Source)
{
    public const string Euro = "EUR";

    private const int MaxBusinessDays = 5;

    /// <summary>True where at most five weekdays lie between the reference rates and the date that they are carried to.</summary>
    /// <remarks>Domain specification, chapter 5 (FX): "No fixing that day ⇒ latest earlier fixing, refuse beyond 5 business days".</remarks>
    public static bool IsUsable(DateOnly fixing, DateOnly on)
    {
        var days = 0;
        for (var day = fixing.AddDays(1); day <= on; day = day.AddDays(1))
        {
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && ++days > MaxBusinessDays)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>quote per euro / base per euro; the euro itself counts 1.</summary>
    public static decimal Cross(decimal basePerEuro, decimal quotePerEuro) => Rounding.ToScale(quotePerEuro / basePerEuro);
}
