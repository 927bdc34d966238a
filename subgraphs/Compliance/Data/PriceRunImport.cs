using Subgraphs.Compliance.Data.Trades;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Markets;
using Subgraphs.Markets.Records;
using Subgraphs.Storage.Importing;

namespace Subgraphs.Compliance.Data;

/// <summary>Reads a market source once and keeps when each instrument had a close, and what trades are held against.</summary>
public sealed class PriceRunImport(IMarketSource market) : DatabaseImport
{
    /// <summary>Changes whenever the copy holds other columns of the same market: databases of another version are not reused.</summary>
    private const string CopyVersion = "copy-4";

    // Bad rows are the owner's to tell, market-data's; counting them twice would look like twice as many.
    private readonly RowErrors _errors = new();

    public override ImportSource Source { get; } = new(market.Label, $"{market.Fingerprint}+{CopyVersion}", market.IsSimulated, market.LastSession);

    public override IEnumerable<ImportStage> Stages()
    {
        var instruments = market.ReadInstruments(_errors).ToArray();
        var venues = instruments.ToDictionary(row => row.Isin, row => row.PrimaryMic, StringComparer.Ordinal);
        yield return ImportStage.Of("instruments", instruments.Length, instruments.Select(ToFact));
        yield return ImportStage.Of("price-runs", venues.Count, ReadRuns(venues));
        yield return ImportStage.Of("traded-instruments", instruments.Length, instruments.Select(TradeMarketRows.ToInstrument));
        yield return ImportStage.Of("session-bars", market.Estimates.Bars, TradeMarketRows.ToSessions(market.ReadBars(_errors)));
        yield return ImportStage.Of("fx-rates", market.Estimates.FxRates, market.ReadFxRates(_errors).Select(TradeMarketRows.ToRate));
    }

    private static InstrumentFact ToFact(InstrumentRecord record) => new()
    {
        Isin = record.Isin,
        Name = record.Name,
        PrimaryMic = record.PrimaryMic,
        IsFund = record.AssetClass == AssetClass.Etf,
        IsLeveraged = record.IsLeveraged,
        IssuerName = record.Issuer?.LegalName,
        IssuerLei = record.Issuer?.Lei,
        Cik = record.Issuer?.Cik,
    };

    /// <summary>Bars come by ISIN and date, so one pass with one instrument in hand is enough.</summary>
    private IEnumerable<PriceRun> ReadRuns(Dictionary<string, string> venues)
    {
        string? isin = null;
        List<DateOnly> dates = [];
        foreach (var bar in market.ReadBars(_errors))
        {
            if (bar.Isin != isin)
            {
                foreach (var run in Finish())
                {
                    yield return run;
                }

                isin = bar.Isin;
                dates.Clear();
            }

            dates.Add(bar.Date);
        }

        foreach (var run in Finish())
        {
            yield return run;
        }

        IEnumerable<PriceRun> Finish()
            => isin is not null && venues.TryGetValue(isin, out var mic) ? PriceAges.Runs(isin, mic, dates) : [];
    }
}
