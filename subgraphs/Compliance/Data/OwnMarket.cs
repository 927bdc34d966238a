using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Imports.Instruments;
using Subgraphs.Markets.Records;

namespace Subgraphs.Compliance.Data;

/// <summary>
/// The instruments that a tenant brought itself, in the forms in which the market copy has those of all tenants. Nobody but the tenant is held
/// against them.
/// </summary>
/// <param name="Instruments">What the tenant told of them.</param>
/// <param name="Closes">Their closes, by date.</param>
internal sealed record OwnMarket(IReadOnlyList<OwnInstrument> Instruments, ILookup<string, OwnClose> Closes)
{
    private static readonly OwnMarket Nothing = new([], Array.Empty<OwnClose>().ToLookup(close => close.Isin, StringComparer.Ordinal));

    /// <summary>Whose each is.</summary>
    public IEnumerable<InstrumentFact> Facts => Instruments.Select(instrument => new InstrumentFact
    {
        Isin = instrument.Isin,
        Name = instrument.Name,
        PrimaryMic = instrument.PrimaryMic,
        IsFund = instrument.AssetClass == AssetClass.Etf,
        IsLeveraged = instrument.IsLeveraged,
        IssuerName = instrument.IssuerName,
        IssuerLei = instrument.IssuerLei,
    });

    /// <summary>When each had a close.</summary>
    public IEnumerable<PriceRun> Runs
        => Instruments.SelectMany(instrument => PriceAges.Runs(instrument.Isin, instrument.PrimaryMic, Closes[instrument.Isin].Select(close => close.Date)));

    /// <summary>What is traded; listed on its primary venue, as far as the tenant told.</summary>
    public IEnumerable<TradedInstrument> Traded => Instruments.Select(instrument => new TradedInstrument
    {
        Isin = instrument.Isin,
        AssetClass = instrument.AssetClass,
        Currency = instrument.Currency,
        PrimaryMic = instrument.PrimaryMic,
        Mics = instrument.PrimaryMic,
    });

    /// <summary>Closes as sessions; volumes are in no file of a tenant.</summary>
    public IEnumerable<SessionBar> Bars => Closes.SelectMany(closes => closes).Select(close => new SessionBar { Isin = close.Isin, Date = close.Date, Close = close.Close });

    /// <summary>All that a tenant brought: one statement, two where there is something.</summary>
    public static async Task<OwnMarket> ReadAsync(ComplianceContext db, CancellationToken cancellationToken)
        => await OfAsync(db, await db.OwnInstruments.AsNoTracking().ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Those of some ISINs, which the shared copy does not know: no statement where there are none, else one or two.</summary>
    public static async Task<OwnMarket> ReadAsync(ComplianceContext db, IReadOnlyCollection<string> isins, CancellationToken cancellationToken)
        => isins.Count == 0
            ? Nothing
            : await OfAsync(db, await db.OwnInstruments.AsNoTracking().Where(row => isins.Contains(row.Isin)).ToListAsync(cancellationToken), cancellationToken);

    private static async Task<OwnMarket> OfAsync(ComplianceContext db, List<OwnInstrument> instruments, CancellationToken cancellationToken)
    {
        if (instruments.Count == 0)
        {
            return Nothing;
        }

        string[] isins = [.. instruments.Select(instrument => instrument.Isin)];
        var closes = await db.OwnCloses.AsNoTracking().Where(row => isins.Contains(row.Isin)).OrderBy(row => row.Date).ToListAsync(cancellationToken);
        return new OwnMarket(instruments, closes.ToLookup(close => close.Isin, StringComparer.Ordinal));
    }
}
