using Subgraphs.MarketData.Domain;
using Subgraphs.Markets;
using Subgraphs.Markets.Dividends;
using Subgraphs.Markets.Records;
using Subgraphs.Storage.Importing;

namespace Subgraphs.MarketData.Data;

/// <summary>Turns the records of a market source into this subgraph's rows, a table after the other, referenced tables first.</summary>
public sealed class MarketDataImport(IMarketSource market) : DatabaseImport
{
    /// <summary>Raised where the import writes rows that it did not write before: a database without them is not of this source.</summary>
    private const string RowsVersion = "index-sectors";

    private readonly RowErrors _errors = new();

    private readonly Lazy<Dictionary<string, DividendWindow>> _windows = new(() => market.IsSimulated
        ? []
        : DividendWindow.Of([.. market.ReadDividends(new RowErrors())], end: null).ToDictionary(window => window.Isin, StringComparer.Ordinal));

    public override ImportSource Source { get; } = new(market.Label, $"{market.Fingerprint}+{RowsVersion}", market.IsSimulated, market.LastSession);

    public override int RefusedRows => _errors.RefusedRows;

    public override IEnumerable<RefusedRow> Refused => _errors.Kept.Select(error => new RefusedRow(error.File, error.Line, error.Reason));

    public override IEnumerable<ImportStage> Stages()
    {
        var expected = market.Estimates;
        var instruments = market.ReadInstruments(_errors).ToList();
        var issuers = instruments.Select(row => row.Issuer).Where(issuer => issuer?.Lei is not null).DistinctBy(issuer => issuer!.Lei).ToList();
        var listings = instruments.SelectMany(row => row.Listings.Select((listing, index) => RowMapping.ToListing(row, listing, index == 0))).ToList();
        var indices = market.ReadIndices(_errors).ToList();

        yield return ImportStage.Of("venues", 10, market.ReadVenues(_errors).Select(RowMapping.ToVenue));
        yield return ImportStage.Of("issuers", issuers.Count, issuers.Select(issuer => RowMapping.ToIssuer(issuer!)));
        yield return ImportStage.Of("instruments", instruments.Count, instruments.Select(row => RowMapping.ToInstrument(row, WindowOf(row.Isin))));
        yield return ImportStage.Of("listings", listings.Count, listings);
        yield return ImportStage.Of("bars", expected.Bars, market.ReadBars(_errors).Select(RowMapping.ToBar));
        yield return ImportStage.Of("corporate-actions", expected.Splits, ReadCorporateActions());
        yield return ImportStage.Of("cash-dividends", expected.Dividends, ReadCashDividends());
        yield return ImportStage.Of("fundamentals", expected.Fundamentals, market.ReadFundamentals(_errors).Select(RowMapping.ToFundamental));
        yield return ImportStage.Of("fx-rates", expected.FxRates, market.ReadFxRates(_errors).Select(RowMapping.ToEuroRate));
        yield return ImportStage.Of("indices", indices.Count, indices.Select(RowMapping.ToIndex));
        yield return ImportStage.Of("index-levels", expected.IndexLevels, market.ReadIndexLevels(_errors).Select(RowMapping.ToIndexLevel));
        yield return ImportStage.Of("index-members", expected.IndexConstituents, market.ReadIndexConstituents(_errors).Select(RowMapping.ToIndexConstituent));

        // The same file again: what cannot be read in it is told already.
        yield return ImportStage.Of("index-sectors", 11, market.ReadIndexSectors(new RowErrors()).Select(RowMapping.ToIndexSector));
    }

    /// <summary>A generated market knows all there is, of those who pay nothing too.</summary>
    private DividendWindow? WindowOf(string isin)
        => market.IsSimulated ? new DividendWindow(isin, DateOnly.MinValue, market.LastSession) : _windows.Value.GetValueOrDefault(isin);

    /// <summary>What price adjustment needs of the dividends that were paid in cash; all payments of an ex-date are one row.</summary>
    private IEnumerable<CashDividend> ReadCashDividends()
    {
        var cash = market.ReadDividends(new RowErrors()).Where(row => row.Kind is DividendKind.Regular or DividendKind.Special or DividendKind.ReturnOfCapital
            && row.Status is not (DividendStatus.Cancelled or DividendStatus.Forecast));
        foreach (var payments in cash.GroupBy(row => (row.Isin, row.ExDate, row.Currency)))
        {
            yield return new CashDividend
            {
                Isin = payments.Key.Isin,
                ExDate = payments.Key.ExDate,
                Currency = payments.Key.Currency,
                Amount = payments.Sum(row => row.AmountAsPaid),
            };
        }
    }

    /// <summary>Splits, and the spin-offs that the dividend list books as payments. The dividends' own errors are dividend-history's to tell.</summary>
    private IEnumerable<CorporateAction> ReadCorporateActions()
        => market.ReadSplits(_errors).Select(RowMapping.ToCorporateAction)
            .Concat(market.ReadDividends(new RowErrors()).Where(row => row.Kind == DividendKind.SpinOff).Select(RowMapping.ToSpinOff));
}
