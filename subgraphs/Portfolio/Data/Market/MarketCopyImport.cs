using Subgraphs.Markets;
using Subgraphs.Markets.Records;
using Subgraphs.Markets.Shares;
using Subgraphs.Portfolio.Data.Seeding;
using Subgraphs.Storage.Importing;

namespace Subgraphs.Portfolio.Data.Market;

/// <summary>Copies what valuing needs from a market source. Rows that cannot be read are market-data's to tell.</summary>
internal sealed class MarketCopyImport(IMarketSource market) : DatabaseImport
{
    /// <summary>Changes whenever the copy holds other columns of the same market: databases of another version are not reused.</summary>
    private const string CopyVersion = "copy-4";

    private readonly RowErrors _errors = new();

    public override ImportSource Source { get; } = new(market.Label, $"{market.Fingerprint}+{CopyVersion}", market.IsSimulated, market.LastSession);

    public override IEnumerable<ImportStage> Stages()
    {
        var expected = market.Estimates;
        yield return ImportStage.Of("instruments", 100, market.ReadInstruments(_errors).Select(ToInstrument));
        yield return ImportStage.Of("closes", expected.Bars, market.ReadBars(_errors).Select(ToClose));
        yield return ImportStage.Of("adjusted-closes", expected.AdjustedCloses, market.ReadAdjustedCloses(_errors).Select(ToAdjustedClose));
        yield return ImportStage.Of("index-levels", expected.IndexLevels, ReadIndexLevels());
        yield return ImportStage.Of("splits", expected.Splits, market.ReadSplits(_errors).Select(ToSplit));
        yield return ImportStage.Of("dividends", expected.Dividends, ReadDividends());
        yield return ImportStage.Of("fx-rates", expected.FxRates, market.ReadFxRates(_errors).Select(ToRate));
        yield return ImportStage.Of("risk-free-rates", 10, market.ReadRiskFreeRates(_errors).Select(ToRiskFreeRate));
        yield return ImportStage.Of("share-counts", expected.Fundamentals, ShareCounts.Read(market, _errors).Select(ToShareCount));
    }

    private IEnumerable<CopiedDividend> ReadDividends()
        => market.ReadDividends(_errors)
            .Where(SeedMarket.IsCash)
            .GroupBy(dividend => (dividend.Isin, dividend.ExDate))
            .SelectMany(group => group.Select((dividend, index) => ToDividend(dividend, index + 1)));

    private IEnumerable<CopiedIndexLevel> ReadIndexLevels()
    {
        var currencies = market.ReadIndices(_errors).ToDictionary(index => index.Id, index => index.Currency, StringComparer.Ordinal);
        return market.ReadIndexLevels(_errors).Select(record => new CopiedIndexLevel
        {
            IndexId = record.IndexId,
            Date = record.Date,
            Level = record.Level,
            Currency = currencies[record.IndexId],
        });
    }

    private static CopiedInstrument ToInstrument(InstrumentRecord record) => new()
    {
        Isin = record.Isin,
        Currency = record.Currency,
        PrimaryMic = record.PrimaryMic,
        Symbol = record.Symbol,
        Name = record.Name,
        LotSize = record.LotSize,
        Sector = record.Gics?.Sector,
        IsLeveraged = record.IsLeveraged,
        IssuerLei = record.Issuer?.Lei,
    };

    private static CopiedClose ToClose(BarRecord record) => new() { Isin = record.Isin, Date = record.Date, Close = record.Close };

    private static CopiedAdjustedClose ToAdjustedClose(AdjustedCloseRecord record) => new() { Isin = record.Isin, Date = record.Date, Close = record.Close };

    private static CopiedSplit ToSplit(SplitRecord record) => new() { Isin = record.Isin, ExDate = record.ExDate, Ratio = record.Ratio };

    private static CopiedDividend ToDividend(DividendRecord record, int sequence) => new()
    {
        Isin = record.Isin,
        ExDate = record.ExDate,
        Sequence = sequence,
        PayDate = record.PayDate,
        Amount = record.AmountAsPaid,
        Currency = record.Currency,
    };

    private static CopiedShareCount ToShareCount(ShareCount count) => new() { Isin = count.Isin, AsOf = count.AsOf, Shares = count.Shares };

    private static CopiedRiskFreeRate ToRiskFreeRate(RiskFreeRateRecord record) => new() { Currency = record.Currency, Date = record.Date, Rate = record.Rate, Source = record.Source };

    private static CopiedRate ToRate(FxRateRecord record) => new() { Currency = record.Currency, Date = record.Date, UnitsPerEuro = record.Rate };
}
