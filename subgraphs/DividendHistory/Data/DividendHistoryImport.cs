using System.Globalization;
using Subgraphs.DividendHistory.Domain;
using Subgraphs.Markets;
using Subgraphs.Markets.Dividends;
using Subgraphs.Markets.Records;
using Subgraphs.Storage.Importing;

namespace Subgraphs.DividendHistory.Data;

/// <summary>Fills the read copies from a market source.</summary>
internal sealed partial class DividendHistoryImport(IMarketSource market) : DatabaseImport
{
    /// <summary>Changes whenever the copy holds other columns of the same market: databases of another version are not reused.</summary>
    private const string CopyVersion = "copy-3";

    private readonly RowErrors _errors = new();

    public override ImportSource Source => new(market.Label, $"{market.Fingerprint}+{CopyVersion}", market.IsSimulated, market.LastSession);

    public override int RefusedRows => _errors.RefusedRows;

    public override IEnumerable<RefusedRow> Refused => _errors.Kept.Select(error => new RefusedRow(error.File, error.Line, error.Reason));

    public override IEnumerable<ImportStage> Stages()
    {
        var estimates = market.Estimates;
        yield return ImportStage.Of("dividends", estimates.Dividends, Dividends());
        yield return ImportStage.Of("splits", estimates.Splits, Splits());
        yield return ImportStage.Of("coverage", estimates.Instruments, Coverage());
        yield return ImportStage.Of("members", estimates.IndexConstituents, Members());
        yield return ImportStage.Of("shares", estimates.Fundamentals, Shares());
        yield return ImportStage.Of("instruments", estimates.Instruments, Instruments());
        yield return ImportStage.Of("closes", estimates.Bars, Closes());
        yield return ImportStage.Of("snapshots", estimates.Fundamentals, Snapshots());
        yield return ImportStage.Of("fx-rates", estimates.FxRates, Rates());
    }

    /// <summary>The windows in which the instruments' dividends are known.</summary>
    internal static IReadOnlyList<DividendCoverage> CoverageOf(IReadOnlyCollection<DividendRecord> dividends, DateOnly? end)
        => [.. DividendWindow.Of(dividends, end).Select(window => new DividendCoverage { Isin = window.Isin, From = window.From, To = window.To })];

    private IEnumerable<Dividend> Dividends()
    {
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in market.ReadDividends(_errors))
        {
            yield return new Dividend
            {
                Id = MakeId(record, ids),
                Isin = record.Isin,
                ExDate = record.ExDate,
                DeclarationDate = record.DeclarationDate,
                RecordDate = record.RecordDate,
                PayDate = record.PayDate,
                Amount = record.AmountAsPaid,
                Currency = record.Currency,
                Kind = record.Kind,
                Status = record.Status,
                Frequency = record.Frequency,
                Source = record.Source,
            };
        }
    }

    private IEnumerable<Split> Splits()
        => market.ReadSplits(_errors).Select(record => new Split { Isin = record.Isin, ExDate = record.ExDate, Ratio = record.Ratio });

    private IReadOnlyList<DividendCoverage> Coverage()
        => CoverageOf([.. market.ReadDividends(new RowErrors())], market.IsSimulated ? market.LastSession : null);

    private IEnumerable<IndexMember> Members()
        => market.ReadIndexConstituents(_errors).Select((record, index) => new IndexMember
        {
            Id = index + 1,
            IndexId = record.IndexId,
            Isin = record.Isin,
            AddedOn = record.AddedOn,
            RemovedOn = record.RemovedOn,
        });

    private IEnumerable<ShareCount> Shares()
    {
        foreach (var record in market.ReadFundamentals(_errors))
        {
            if (record is { Isin: { } isin, MarketCap: > 0m, Price: > 0m })
            {
                yield return new ShareCount { Isin = isin, AsOf = record.AsOf, Shares = decimal.Round(record.MarketCap.Value / record.Price.Value, 0, MidpointRounding.ToEven) };
            }
        }
    }

    /// <summary>The ex-date in front, so that ids sort as the calendar does; a second payment of one key gets a number.</summary>
    private static string MakeId(DividendRecord record, HashSet<string> ids)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{record.ExDate:yyyyMMdd}-{record.Isin}-{record.Kind}");
        var unique = id;
        for (var number = 2; !ids.Add(unique); number++)
        {
            unique = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        return unique;
    }
}
