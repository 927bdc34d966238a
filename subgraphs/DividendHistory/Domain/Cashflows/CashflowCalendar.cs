using System.Globalization;
using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Domain.Cashflows;

/// <summary>Which payments holdings are going to be entitled to.</summary>
/// <remarks>
/// Entitled is who holds at the close of the last session before the ex-date, by trade date (domain specification, chapter 4). Of payments
/// that go ex after the business date that is today's holding, as far as is known today. What went ex already was decided by trades of
/// the past: those payments are portfolio's receivables and stand in no calendar here.
/// </remarks>
internal static class CashflowCalendar
{
    /// <summary>
    /// Declared payments and forecasts with ex-date in (<paramref name="businessDate"/>, <paramref name="until"/>] for what is held long,
    /// by ex-date, ISIN and id.
    /// </summary>
    /// <param name="holdings">Shares by ISIN; what is not above 0 is entitled to nothing.</param>
    /// <param name="declared">Cash payments that are known on the business date.</param>
    /// <param name="facts">The payers' histories by ISIN.</param>
    /// <param name="businessDate">Today.</param>
    /// <param name="until">The last ex-date.</param>
    public static IReadOnlyList<(Dividend Dividend, decimal Quantity)> Entitlements(
        IReadOnlyDictionary<string, decimal> holdings,
        IEnumerable<Dividend> declared,
        IReadOnlyDictionary<string, DividendFacts> facts,
        DateOnly businessDate,
        DateOnly until)
    {
        var payments = declared.Where(dividend => dividend.ExDate > businessDate && dividend.ExDate <= until
                && IsCash(dividend.Kind)
                && dividend.Status != DividendStatus.Cancelled)
            .Concat(facts.SelectMany(pair => DividendForecast.Predict(pair.Value, businessDate, until).Select(forecast => ToDividend(pair.Key, forecast))));
        return
        [
            .. payments
                .Where(dividend => holdings.GetValueOrDefault(dividend.Isin) > 0m)
                .OrderBy(dividend => dividend.ExDate)
                .ThenBy(dividend => dividend.Isin, StringComparer.Ordinal)
                .ThenBy(dividend => dividend.Id, StringComparer.Ordinal)
                .Select(dividend => (dividend, holdings[dividend.Isin])),
        ];
    }

    private static bool IsCash(DividendKind kind) => kind is DividendKind.Regular or DividendKind.Special or DividendKind.ReturnOfCapital;

    private static Dividend ToDividend(string isin, ForecastPayment forecast) => new()
    {
        Id = string.Create(CultureInfo.InvariantCulture, $"{forecast.ExDate:yyyyMMdd}-{isin}-Forecast"),
        Isin = isin,
        ExDate = forecast.ExDate,
        PayDate = forecast.PayDate,
        Amount = forecast.Amount,
        Currency = forecast.Currency,
        Kind = DividendKind.Regular,
        Status = DividendStatus.Forecast,
        Frequency = forecast.Frequency,
        Source = string.Create(CultureInfo.InvariantCulture, $"forecast: rhythm of the year to {forecast.LastKnown:yyyy-MM-dd}"),
    };
}
