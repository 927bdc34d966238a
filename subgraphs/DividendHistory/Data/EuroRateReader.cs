using Microsoft.EntityFrameworkCore;
using Subgraphs.DividendHistory.Domain;

namespace Subgraphs.DividendHistory.Data;

/// <summary>Reference rates around dates.</summary>
internal static class EuroRateReader
{
    /// <summary>Any five business days lie within so many days before a date.</summary>
    private const int DaysBack = 10;

    /// <summary>The rates on each of up to three dates, in one command.</summary>
    public static async Task<IReadOnlyDictionary<DateOnly, EuroCrossRates>> ReadAsync(
        DividendHistoryContext db, IReadOnlyCollection<DateOnly> dates, CancellationToken cancellationToken)
    {
        var distinct = dates.Distinct().ToArray();
        var (one, two, three) = (distinct[0], distinct[distinct.Length / 2], distinct[^1]);
        var (fromOne, fromTwo, fromThree) = (one.AddDays(-DaysBack), two.AddDays(-DaysBack), three.AddDays(-DaysBack));
        var rows = await db.EuroRates
            .Where(rate => (rate.Date > fromOne && rate.Date <= one) || (rate.Date > fromTwo && rate.Date <= two) || (rate.Date > fromThree && rate.Date <= three))
            .ToListAsync(cancellationToken);
        return distinct.ToDictionary(date => date, date => new EuroCrossRates(rows.Where(rate => rate.Date > date.AddDays(-DaysBack)), date));
    }
}
