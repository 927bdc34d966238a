using Subgraphs.Markets.Calendars;
using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>
/// The sample index: equal weights, rebalanced daily, in US dollars, price return:
/// level(t) = level(t-1) × (1 + mean over members of [close(t) × splits(t) × usd(t)] / [close(t-1) × usd(t-1)] - 1).
/// </summary>
internal static class IndexGenerator
{
    private const decimal Base = 1000m;

    public static IReadOnlyList<IndexLevelRecord> Levels(IReadOnlyList<GeneratedStock> stocks, IReadOnlyList<FxRateRecord> fx)
    {
        var ratesByDate = fx.GroupBy(rate => rate.Date).ToDictionary(day => day.Key, day => day.ToDictionary(rate => rate.Currency, rate => rate.Rate));
        var rates = ratesByDate[SampleMarket.FirstSession];
        var members = stocks.Select(stock => new Member(stock)).ToList();
        var level = Base;
        var rows = new List<IndexLevelRecord>();
        foreach (var date in SessionCalendar.For("XNYS").Sessions(SampleMarket.FirstSession, SampleMarket.FinalSession))
        {
            rates = ratesByDate.GetValueOrDefault(date) ?? rates;
            var sum = 0m;
            var count = 0;
            foreach (var member in members)
            {
                var change = member.Advance(date, rates);
                if (change is { } value && date > member.JoinedOn)
                {
                    sum += value;
                    count++;
                }
            }

            level = count == 0 ? level : decimal.Round(level * (1m + (sum / count)), 6);
            rows.Add(new IndexLevelRecord(SampleMarket.IndexId, date, decimal.Round(level, 2), SampleMarket.Source));
        }

        return rows;
    }

    public static IReadOnlyList<IndexConstituentRecord> Constituents(IReadOnlyList<GeneratedStock> stocks)
        =>
        [
            .. stocks
                .OrderBy(stock => stock.Instrument.Isin, StringComparer.Ordinal)
                .Select(stock => new IndexConstituentRecord(
                    SampleMarket.IndexId,
                    stock.Instrument.Isin,
                    stock.Profile!.JoinedIndexOn ?? SampleMarket.FirstSession,
                    null,
                    decimal.Round(1m / stocks.Count, 10),
                    SampleMarket.Source)),
        ];

    /// <summary>Follows one member; on a holiday of its venue the close before stands.</summary>
    private sealed class Member(GeneratedStock stock)
    {
        private readonly decimal _firstPrice = stock.Bars[0].Close;
        private int _next;
        private decimal _adjustedClose;
        private decimal _value;
        private decimal _splits = 1m;

        public DateOnly JoinedOn { get; } = stock.Profile!.JoinedIndexOn ?? SampleMarket.FirstSession;

        /// <summary>The return in dollars since the session before; null on the first.</summary>
        public decimal? Advance(DateOnly date, Dictionary<string, decimal> rates)
        {
            for (; _next < stock.Bars.Count && stock.Bars[_next].Date <= date; _next++)
            {
                var bar = stock.Bars[_next];
                foreach (var split in stock.Splits)
                {
                    _splits *= split.ExDate == bar.Date ? split.Ratio : 1m;
                }

                _adjustedClose = bar.Close * _splits;
            }

            var perEuro = stock.Instrument.Currency == "EUR" ? 1m : rates[stock.Instrument.Currency];
            var before = _value;
            _value = (_adjustedClose == 0m ? _firstPrice : _adjustedClose) / perEuro * rates["USD"];
            return before == 0m ? null : (_value / before) - 1m;
        }
    }
}
