using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Data;

/// <content>What screens and calendars stand on. Rows of these streams that cannot be read are market-data's to tell.</content>
internal sealed partial class DividendHistoryImport
{
    private const int CountryLength = 2;

    private readonly Markets.RowErrors _toldElsewhere = new();

    private IEnumerable<QuotedInstrument> Instruments()
        => market.ReadInstruments(_toldElsewhere).Select(record => new QuotedInstrument
        {
            Isin = record.Isin,
            Currency = record.Currency,
            Country = record.Issuer?.Country ?? record.Isin[..CountryLength],
            LotSize = record.LotSize,
        });

    private IEnumerable<TradedClose> Closes()
        => market.ReadBars(_toldElsewhere).Select(record => new TradedClose { Isin = record.Isin, Date = record.Date, Close = record.Close, Volume = record.Volume });

    private IEnumerable<CompanySnapshot> Snapshots()
        => market.ReadFundamentals(_toldElsewhere).Select(record => new CompanySnapshot
        {
            AsOf = record.AsOf,
            Symbol = record.Symbol,
            Isin = record.Isin,
            Sector = record.Sector,
            Currency = record.Currency,
            EpsTtm = record.EpsTtm,
            Earnings = EarningsOf(record),
            MarketCap = record.MarketCap,
            DebtToEquity = record.TotalEquity > 0m ? Rounding.Result(record.TotalDebt / record.TotalEquity) : null,
        });

    private IEnumerable<EuroRate> Rates()
        => market.ReadFxRates(_toldElsewhere).Select(record => new EuroRate { Currency = record.Currency, Date = record.Date, UnitsPerEuro = record.Rate });

    private static decimal? EarningsOf(FundamentalRecord record)
        => record.PriceEarnings is { } multiple && multiple != 0m ? Rounding.Result(record.MarketCap / multiple) : null;
}
