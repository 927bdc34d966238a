using Subgraphs.MarketData.Domain;
using Subgraphs.Markets.Dividends;
using Subgraphs.Markets.Records;

namespace Subgraphs.MarketData.Data;

/// <summary>Records of a market source as rows of this subgraph.</summary>
internal static class RowMapping
{
    public static TradingVenue ToVenue(VenueRecord record) => new()
    {
        Mic = record.Mic,
        OperatingMic = record.OperatingMic,
        Name = record.Name,
        Country = record.Country,
        TimeZone = record.TimeZone,
        Open = record.Open,
    };

    public static Issuer ToIssuer(IssuerRecord record) => new()
    {
        Lei = record.Lei!,
        LegalName = record.LegalName,
        Country = record.Country,
        Cik = record.Cik,
    };

    /// <param name="record">The instrument.</param>
    /// <param name="dividends">The dates for which the source knows its dividends; null for none.</param>
    public static Instrument ToInstrument(InstrumentRecord record, DividendWindow? dividends) => new()
    {
        Isin = record.Isin,
        Figi = record.Figi,
        Symbol = record.Symbol,
        Name = record.Name,
        AssetClass = Enum.Parse<Domain.AssetClass>(record.AssetClass.ToString()),
        Status = Enum.Parse<Domain.InstrumentStatus>(record.Status.ToString()),
        Currency = record.Currency,
        PrimaryMic = record.PrimaryMic,
        LotSize = record.LotSize,
        IssuerLei = record.Issuer?.Lei,
        SectorCode = record.Gics?.SectorCode,
        Sector = record.Gics?.Sector,
        IndustryGroup = record.Gics?.IndustryGroup,
        Industry = record.Gics?.Industry,
        SubIndustryCode = record.Gics?.SubIndustryCode,
        SubIndustry = record.Gics?.SubIndustry,
        DividendsFrom = dividends?.From,
        DividendsTo = dividends?.To,
        BenchmarkIndexId = record.Etf?.BenchmarkIndexId,
        TotalExpenseRatio = record.Etf?.TotalExpenseRatio,
        Replication = record.Etf is { } etf ? Enum.Parse<Domain.EtfReplication>(etf.Replication.ToString()) : null,
    };

    public static Listing ToListing(InstrumentRecord instrument, ListingRecord record, bool isPrimary) => new()
    {
        Isin = instrument.Isin,
        Mic = record.Mic,
        IsPrimary = isPrimary,
        Symbol = record.Symbol,
        Currency = record.Currency,
        FirstTraded = record.FirstTraded,
        LastTraded = record.LastTraded,
        TickSize = record.TickSize,
    };

    public static DailyBar ToBar(BarRecord record) => new()
    {
        Isin = record.Isin,
        Date = record.Date,
        Open = record.Open,
        High = record.High,
        Low = record.Low,
        Close = record.Close,
        Volume = record.Volume,
        Source = record.Source,
    };

    public static CorporateAction ToCorporateAction(SplitRecord record)
    {
        var type = record.Ratio < 1m ? CorporateActionType.ReverseSplit : CorporateActionType.Split;
        return new CorporateAction { Id = ActionId(record.Isin, record.ExDate, type), Isin = record.Isin, Type = type, ExDate = record.ExDate, Ratio = record.Ratio };
    }

    public static CorporateAction ToSpinOff(DividendRecord record) => new()
    {
        Id = ActionId(record.Isin, record.ExDate, CorporateActionType.SpinOff),
        Isin = record.Isin,
        Type = CorporateActionType.SpinOff,
        ExDate = record.ExDate,
    };

    public static Fundamental ToFundamental(FundamentalRecord record) => new()
    {
        AsOf = record.AsOf,
        Symbol = record.Symbol,
        Isin = record.Isin,
        Sector = record.Sector,
        Currency = record.Currency,
        EpsTtm = record.EpsTtm,
        BookValuePerShare = record.BookValuePerShare,
        MarketCap = record.MarketCap,
        EbitdaTtm = record.EbitdaTtm,
        PriceEarnings = record.PriceEarnings,
        PriceBook = record.PriceBook,
        PriceSales = record.PriceSales,
        TotalDebt = record.TotalDebt,
        TotalEquity = record.TotalEquity,
        FreeCashFlowTtm = record.FreeCashFlowTtm,
        Source = record.Source,
    };

    public static EuroRate ToEuroRate(FxRateRecord record)
        => new() { Currency = record.Currency, Date = record.Date, Rate = record.Rate, Source = record.Source };

    public static MarketIndex ToIndex(IndexRecord record) => new() { Id = record.Id, Name = record.Name, Currency = record.Currency };

    public static IndexLevel ToIndexLevel(IndexLevelRecord record)
        => new() { IndexId = record.IndexId, Date = record.Date, Level = record.Level };

    public static IndexSector ToIndexSector(IndexSectorRecord record) => new()
    {
        IndexId = record.IndexId,
        AsOf = record.AsOf,
        Sector = record.Sector,
        Members = record.Members,
    };

    public static IndexConstituent ToIndexConstituent(IndexConstituentRecord record) => new()
    {
        IndexId = record.IndexId,
        Isin = record.Isin,
        Weight = record.Weight,
        AddedOn = record.AddedOn,
        RemovedOn = record.RemovedOn,
    };

    private static string ActionId(string isin, DateOnly exDate, CorporateActionType type)
        => FormattableString.Invariant($"{isin}-{exDate:yyyyMMdd}-{type}");
}
