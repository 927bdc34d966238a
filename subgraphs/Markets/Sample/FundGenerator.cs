using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Identifiers;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>An exchange-traded fund on the sample index: a twentieth of its level less fees and payments, with a little noise.</summary>
internal static class FundGenerator
{
    private const decimal TotalExpenseRatio = 0.0018m;
    private const decimal QuarterlyPayout = 0.0042m;

    public static GeneratedStock Generate(ulong seed, IReadOnlyList<IndexLevelRecord> levels)
    {
        var instrument = Describe();
        var noise = new SeededNoise(seed, "fund");
        var calendar = SessionCalendar.For(instrument.PrimaryMic);
        var bars = new List<BarRecord>();
        var dividends = new List<DividendRecord>();
        var scale = 0.05m;
        decimal? previous = null;
        foreach (var level in levels)
        {
            scale *= 1m - (TotalExpenseRatio / 252m);
            if (IsExDate(level.Date, calendar))
            {
                var amount = decimal.Round(level.Level * scale * QuarterlyPayout, 4);
                scale *= 1m - QuarterlyPayout;
                dividends.Add(Pay(instrument, level.Date, amount, calendar));
            }

            var close = decimal.Round(level.Level * scale * (1m + (decimal)(0.0002 * noise.Normal())), 2);
            var open = decimal.Round((previous ?? close) * (1m + (decimal)(0.001 * noise.Normal())), 2);
            var reach = 1m + (decimal)(0.004 * noise.Uniform());
            var volume = decimal.Round(1_500_000m * (decimal)(0.5 + noise.Uniform()));
            bars.Add(new BarRecord(
                instrument.Isin, level.Date, open, decimal.Round(Math.Max(open, close) * reach, 2),
                decimal.Round(Math.Min(open, close) / reach, 2), close, volume, SampleMarket.Source));
            previous = close;
        }

        return new GeneratedStock { Instrument = instrument, Bars = bars, Dividends = dividends, Splits = [] };
    }

    private static InstrumentRecord Describe() => new()
    {
        Isin = Isin.Complete("US0SIM00099"),
        Figi = Figi.Complete("ZZG0SM00099"),
        Symbol = "SWLD",
        Name = "Sample World 14 Equal Weight ETF (simulated)",
        AssetClass = AssetClass.Etf,
        Currency = "USD",
        PrimaryMic = "ARCX",
        Issuer = new IssuerRecord(Lei.Complete("SIMU00FICTION00099"), "Sample Fund Company (simulated)", "US", null),
        Listings = [new("ARCX", "SWLD", "USD", SampleMarket.FirstSession, null, 0.01m)],
        Etf = new EtfRecord(SampleMarket.IndexId, TotalExpenseRatio, EtfReplication.Full),
        Source = SampleMarket.Source,
    };

    private static bool IsExDate(DateOnly date, SessionCalendar calendar)
        => date.Month % 3 == 0 && date == calendar.OnOrAfter(new DateOnly(date.Year, date.Month, 18));

    private static DividendRecord Pay(InstrumentRecord instrument, DateOnly exDate, decimal amount, SessionCalendar calendar)
    {
        var payDate = calendar.AddSessions(exDate, 10);
        return new DividendRecord
        {
            Isin = instrument.Isin,
            ExDate = exDate,
            DeclarationDate = calendar.AddSessions(exDate, -1),
            RecordDate = SettlementLags.RecordDate(instrument.PrimaryMic, exDate),
            PayDate = payDate,
            AmountAsPaid = amount,
            SplitFactor = 1m,
            AmountSplitAdjusted = amount,
            Currency = instrument.Currency,
            Kind = DividendKind.Regular,
            Status = payDate > SampleMarket.FinalSession ? DividendStatus.Confirmed : DividendStatus.Paid,
            Frequency = DividendFrequency.Quarterly,
            Source = SampleMarket.Source,
        };
    }
}
