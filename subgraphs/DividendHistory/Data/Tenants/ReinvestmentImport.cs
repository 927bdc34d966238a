using Subgraphs.DividendHistory.Domain.Reinvestment;
using Subgraphs.Markets;
using Subgraphs.Storage.Importing;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.DividendHistory.Data.Tenants;

/// <summary>Fills a sample tenant's database with the portfolios that the sample gives it in portfolio. Another tenant starts empty.</summary>
internal sealed class ReinvestmentImport(Tenant tenant, IMarketSource market) : DatabaseImport
{
    /// <summary>Changes whenever the sample's portfolios do: databases of another version are not reused.</summary>
    private const string SeedVersion = "portfolios-3";

    /// <summary>The ids and base currencies of portfolio's samples, on either market; a test over the whole holds them to it.</summary>
    private static readonly (string Tenant, string Id, string Currency)[] Samples =
    [
        ("northwind", "core-equity", "USD"),
        ("northwind", "income-fund", "USD"),
        ("northwind", "trading-book", "USD"),
        ("hanbit", "core-equity", "USD"),
        ("hanbit", "kr-balanced", "KRW"),
        ("hanbit", "kr-growth", "KRW"),
        ("aldgate", "core-equity", "EUR"),
        ("aldgate", "diversified", "EUR"),
        ("aldgate", "trading-book", "USD"),
        ("aldgate", "stewardship", "EUR"),
    ];

    public override ImportSource Source { get; } = new(market.Label, $"{market.Fingerprint}+{SeedVersion}", market.IsSimulated, market.LastSession);

    public override IEnumerable<ImportStage> Stages()
    {
        KnownPortfolio[] portfolios =
        [
            .. Samples.Where(sample => sample.Tenant == tenant.Slug)
                .Select(sample => new KnownPortfolio { TenantId = tenant.Id, PortfolioId = sample.Id, BaseCurrency = sample.Currency }),
        ];
        yield return ImportStage.Of("portfolios", portfolios.Length, portfolios);
    }
}
