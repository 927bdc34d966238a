using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Evaluation;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>The market copy in memory: the same for every tenant, read once a round.</summary>
internal sealed class MarketFacts
{
    private readonly IReadOnlyList<PriceRun> _runs;

    private MarketFacts(IReadOnlyList<InstrumentFact> instruments, IReadOnlyList<PriceRun> runs)
    {
        _runs = runs;
        Instruments = instruments.ToDictionary(row => row.Isin, StringComparer.Ordinal);
        Issuers = instruments.ToDictionary(row => row.Isin, row => row.ToIssuerInstrument(), StringComparer.Ordinal);
        Funds = instruments.Where(row => row.IsFund).Select(row => row.Isin).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>By ISIN.</summary>
    public IReadOnlyDictionary<string, InstrumentFact> Instruments { get; }

    /// <summary>Whose each instrument is, by ISIN.</summary>
    public IReadOnlyDictionary<string, IssuerInstrument> Issuers { get; }

    public IReadOnlySet<string> Funds { get; }

    /// <summary>Two statements.</summary>
    public static async Task<MarketFacts> ReadAsync(IDbContextFactory<PriceRunContext> contexts, CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        return new MarketFacts(await db.Instruments.ToListAsync(cancellationToken), await db.PriceRuns.ToListAsync(cancellationToken));
    }

    /// <summary>With what one tenant brought itself; the same where it brought nothing. What the market knows counts first.</summary>
    public async Task<MarketFacts> OfAsync(ComplianceContext db, CancellationToken cancellationToken)
    {
        var own = await OwnMarket.ReadAsync(db, cancellationToken);
        return own.Instruments.Count == 0
            ? this
            : new MarketFacts(
                [.. Instruments.Values, .. own.Facts.Where(fact => !Instruments.ContainsKey(fact.Isin))],
                [.. _runs, .. own.Runs.Where(run => !Instruments.ContainsKey(run.Isin))]);
    }

    /// <summary>The age of every instrument's last close on a date.</summary>
    public IReadOnlyDictionary<string, int> PriceAgesOn(DateOnly date) => PriceAges.On(_runs, date);
}
