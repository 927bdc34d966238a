using Subgraphs.Markets;
using Subgraphs.Portfolio.Data.Seeding;
using Subgraphs.Portfolio.Domain;
using Subgraphs.Portfolio.Domain.Feed;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Portfolio.Data;

/// <summary>Fills a sample tenant's database: its portfolios, traded through the market. A tenant without samples starts empty.</summary>
internal sealed class PortfolioImport : DatabaseImport
{
    /// <summary>Changes whenever the seeding would trade otherwise: databases of another version are not reused.</summary>
    private const string SeedVersion = "seed-7";

    /// <summary>How many years before the last session the sample portfolios begin.</summary>
    private const int Years = 10;

    private readonly Tenant _tenant;
    private readonly IMarketSource _source;
    private readonly Lazy<SeedMarket> _market;
    private readonly SampleSize _size;

    /// <param name="tenant">Whose database it is.</param>
    /// <param name="source">Names the market.</param>
    /// <param name="market">Read once for all tenants, when the first of them is filled.</param>
    /// <param name="size">What the samples hold beyond their own portfolios.</param>
    public PortfolioImport(Tenant tenant, IMarketSource source, Lazy<SeedMarket> market, SampleSize size)
    {
        _tenant = tenant;
        _source = source;
        _market = market;
        _size = size;
        Source = new ImportSource(source.Label, $"{source.Fingerprint}+{SeedVersion}{size.Fingerprint}", source.IsSimulated, source.LastSession);
    }

    public override ImportSource Source { get; }

    public override IEnumerable<ImportStage> Stages()
    {
        SeededPortfolio[] seeded = [.. Seeds().Select(Run)];
        Client[] clients = [.. seeded.Select(result => result.Client).OfType<Client>()];
        yield return ImportStage.Of("personal-values", clients.Length * 2, seeded.SelectMany(result => result.PersonalValues));
        yield return ImportStage.Of("clients", clients.Length, clients);
        yield return ImportStage.Of("portfolios", seeded.Length, seeded.Select(result => result.Portfolio));
        yield return ImportStage.Of("trades", seeded.Sum(result => result.Trades.Count), seeded.SelectMany(result => result.Trades));
        yield return ImportStage.Of("trade-changes", seeded.Sum(result => result.Trades.Count), Changes(seeded));
        yield return ImportStage.Of("cash-movements", seeded.Sum(result => result.Movements.Count), seeded.SelectMany(result => result.Movements));
        yield return ImportStage.Of("limits", seeded.Sum(result => result.Limits.Count), seeded.SelectMany(result => result.Limits));
        yield return ImportStage.Of("target-allocations", seeded.Length, seeded.Select(result => result.Target));
        yield return ImportStage.Of("target-lines", seeded.Sum(result => result.TargetLines.Count), seeded.SelectMany(result => result.TargetLines));
    }

    /// <summary>In the order in which they were dealt, as if they had come one after the other.</summary>
    private IEnumerable<TradeChange> Changes(SeededPortfolio[] seeded)
        => seeded.SelectMany(result => result.Trades)
            .OrderBy(trade => trade.ExecutedAt)
            .ThenBy(trade => trade.Id, StringComparer.Ordinal)
            .Select((trade, index) => new TradeChange { TenantId = _tenant.Id, Sequence = index + 1, TradeId = trade.Id });

    private IEnumerable<PortfolioSeed> Seeds()
        => (_source.IsSimulated ? SampleTenants.Simulated : SampleTenants.Real)
            .Concat(_size == SampleSize.None ? [] : GrownSamples.Of(_size, _market.Value.SymbolsIn("USD")))
            .Where(seed => seed.Tenant == _tenant.Slug);

    private SeededPortfolio Run(PortfolioSeed seed)
    {
        var market = _market.Value;
        return new PortfolioSeeder(seed, market, _tenant.Id, seed.Inception ?? market.LastSession.AddYears(-Years), market.BenchmarkIndexId).Run();
    }
}
