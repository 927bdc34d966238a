using System.Globalization;

namespace Subgraphs.MarketData.Data;

/// <summary>A dividend by which prices cannot be adjusted: it has no close in its currency on its ex-date or soon after.</summary>
internal sealed class DividendNotMeasurableException(string isin, DateOnly exDate)
    : Exception(string.Create(CultureInfo.InvariantCulture, $"The dividend of {isin} with ex-date {exDate:yyyy-MM-dd} has no close in its currency on that date or soon after."));
