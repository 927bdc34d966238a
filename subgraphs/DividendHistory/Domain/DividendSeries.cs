namespace Subgraphs.DividendHistory.Domain;

/// <summary>The regular dividends of one instrument by calendar year, on one share count and in one currency.</summary>
/// <remarks>
/// Where an instrument changed the currency in which it pays, the series begins with the first year after the last payment in another
/// one: amounts of different currencies are never added or compared.
/// </remarks>
public sealed class DividendSeries
{
    private readonly Dictionary<int, YearOfDividends> _years = [];

    private DividendSeries(string currency, int firstYear, int lastYear)
    {
        Currency = currency;
        FirstYear = firstYear;
        LastYear = lastYear;
    }

    /// <summary>ISO 4217.</summary>
    public string Currency { get; }

    /// <summary>The first year held.</summary>
    public int FirstYear { get; }

    /// <summary>The last complete year.</summary>
    public int LastYear { get; }

    /// <param name="payments">Regular payments in any order.</param>
    /// <param name="splits">Puts their amounts on one share count.</param>
    /// <param name="lastYear">The last complete year; later payments do not count.</param>
    /// <returns>Null where no year is held.</returns>
    public static DividendSeries? Create(IEnumerable<Payment> payments, SplitFactors splits, int lastYear)
    {
        ArgumentNullException.ThrowIfNull(splits);
        var counted = payments.Where(payment => payment.ExDate.Year <= lastYear).OrderBy(payment => payment.ExDate).ToList();
        if (counted.Count == 0)
        {
            return null;
        }

        var currency = counted[^1].Currency;
        var otherCurrency = counted.FindLastIndex(payment => payment.Currency != currency);
        var firstYear = otherCurrency < 0 ? counted[0].ExDate.Year : counted[otherCurrency].ExDate.Year + 1;
        if (firstYear > lastYear)
        {
            return null;
        }

        var series = new DividendSeries(currency, firstYear, lastYear);
        foreach (var payment in counted.Where(payment => payment.ExDate.Year >= firstYear))
        {
            var year = series.GetYear(payment.ExDate.Year);
            series._years[year.Year] = year with
            {
                Total = year.Total + splits.Adjust(payment.Amount, payment.ExDate),
                Payments = year.Payments + 1,
            };
        }

        return series;
    }

    /// <summary>A year's dividends; a year without payments has a total of 0.</summary>
    public YearOfDividends GetYear(int year) => _years.TryGetValue(year, out var known) ? known : new YearOfDividends(year, 0m, 0);

    /// <summary>ndps(y); null for a year without payments or outside the series.</summary>
    public decimal? GetNormalised(int year) => year >= FirstYear && year <= LastYear ? GetYear(year).Normalised : null;
}
