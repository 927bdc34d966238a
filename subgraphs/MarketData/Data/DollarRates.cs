using Microsoft.EntityFrameworkCore;
using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Data;

/// <summary>What amounts of several currencies are in one, at the euro reference rates of a few dates.</summary>
internal static class DollarRates
{
    private const string Dollar = "USD";

    /// <summary>Any five business days lie within so many days before a date.</summary>
    private const int MaxCarriedDays = 10;

    /// <summary>US dollars per unit of each currency on each of two dates, in one command, none where all are dollars; a rate that is too old is missing.</summary>
    public static async Task<IReadOnlyDictionary<(string Currency, DateOnly Date), decimal>> ReadDollarRatesAsync(
        this MarketDataContext db, IEnumerable<string> currencies, DateOnly first, DateOnly last, CancellationToken cancellationToken)
    {
        var wanted = currencies.Distinct(StringComparer.Ordinal).ToList();
        string[] needed = [.. wanted.Append(Dollar).Where(currency => currency != FxRate.Euro).Distinct(StringComparer.Ordinal)];
        var (sinceFirst, sinceLast) = (first.AddDays(-MaxCarriedDays), last.AddDays(-MaxCarriedDays));
        var rows = wanted.TrueForAll(currency => currency == Dollar)
            ? []
            : await db.EuroRates
                .Where(rate => needed.Contains(rate.Currency) && ((rate.Date >= sinceFirst && rate.Date <= first) || (rate.Date >= sinceLast && rate.Date <= last)))
                .ToListAsync(cancellationToken);
        var rates = new Dictionary<(string, DateOnly), decimal>();
        foreach (var date in new[] { first, last }.Distinct())
        {
            foreach (var currency in wanted)
            {
                if (currency == Dollar)
                {
                    rates.Add((currency, date), 1m);
                }
                else if (PerEuro(currency, date) is { } units && PerEuro(Dollar, date) is { } dollars)
                {
                    rates.Add((currency, date), dollars / units);
                }
            }
        }

        return rates;

        decimal? PerEuro(string currency, DateOnly date)
            => currency == FxRate.Euro
                ? 1m
                : rows.Where(rate => rate.Currency == currency && rate.Date <= date && FxRate.IsUsable(rate.Date, date)).MaxBy(rate => rate.Date)?.Rate;
    }
}
