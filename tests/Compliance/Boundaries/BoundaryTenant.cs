using System.Globalization;
using System.Text;
using System.Text.Json;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Tests.Monitoring;
using Subgraphs.Imports;
using Subgraphs.Markets.Identifiers;

namespace Subgraphs.Compliance.Tests.Boundaries;

/// <summary>
/// A tenant whose situation a case makes by the ways that a tenant has: regimes and its profile by mutation, instruments, closes and what it says of its funds by file,
/// portfolios by the state feed. What comes of it is asked of the graph.
/// </summary>
internal sealed class BoundaryTenant(MonitoredSubgraph subgraph, string slug, BoundaryPlace place, string file)
{
    private const string Activate = """mutation($regime: ID!) { activateRegime(input: { regimeCode: $regime, activeFrom: "2010-01-01" }) { regimeCode } }""";
    private const string SetProfile
        = """mutation($purpose: HoldingPurpose!, $filer: FilerKind!) { setDisclosureProfile(input: { purpose: $purpose, filer: $filer, filerName: "Holder" }) { purpose } }""";

    private readonly Dictionary<string, FakeFeed.FakePortfolio> _portfolios = new(StringComparer.Ordinal);

    public string Currency => place.Currency;

    public async Task ActivateAsync(string regime) => await subgraph.DataAsync(slug, Activate, new { regime });

    public async Task SetProfileAsync(string purpose, string filer) => await subgraph.DataAsync(slug, SetProfile, new { purpose, filer });

    /// <summary>Imports listed shares, each of an issuer of its own.</summary>
    /// <returns>Their ISINs.</returns>
    public async Task<IReadOnlyList<string>> ImportInstrumentsAsync(int count)
    {
        var text = new StringBuilder("isin,symbol,name,asset_class,currency,primary_mic,issuer_lei,issuer_name,issuer_country\n");
        List<string> isins = [];
        for (var number = 0; number < count; number++)
        {
            isins.Add(Isin.Complete(string.Create(CultureInfo.InvariantCulture, $"{place.Country}BND{number:000000}")));
            text.Append(CultureInfo.InvariantCulture, $"{isins[^1]},B{number},Share {number},EQUITY,{place.Currency},{place.Mic},{LeiOf(number)},Issuer {number},{place.Country}\n");
        }

        await ImportAsync("instruments", text.ToString());
        return isins;
    }

    /// <summary>Imports the closes of a session.</summary>
    public async Task ImportClosesAsync(DateOnly date, IEnumerable<(string Isin, decimal Close)> closes)
    {
        var text = new StringBuilder("isin,date,close,currency\n");
        foreach (var (isin, close) in closes)
        {
            text.Append(CultureInfo.InvariantCulture, $"{isin},{date:yyyy-MM-dd},{close},{place.Currency}\n");
        }

        await ImportAsync("closes", text.ToString());
    }

    /// <summary>Imports what the tenant says of its funds.</summary>
    public Task ImportPoliciesAsync(params string[] lines)
        => ImportAsync("fund-policies", "portfolio_id,policy,isin,valid_from,valid_to\n" + string.Join('\n', lines) + "\n");

    /// <summary>The issuer of the instrument with a number.</summary>
    public static string LeiOf(int number) => Lei.Complete(string.Create(CultureInfo.InvariantCulture, $"SMPLBOUNDARY{number:000000}"));

    /// <summary>Portfolio tells another day.</summary>
    public void Tell(string portfolioId, PortfolioKind kind, DateOnly date, decimal netAssets, params (string Isin, decimal Quantity, decimal Price, decimal? Votes)[] lines)
    {
        if (!_portfolios.TryGetValue(portfolioId, out var portfolio))
        {
            _portfolios.Add(portfolioId, portfolio = subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant(slug), portfolioId, kind, place.Currency));
        }

        portfolio.Day(date, netAssets, lines);
    }

    /// <summary>A round over what was told.</summary>
    public Task FollowAsync() => subgraph.RunAsync(slug);

    public Task<JsonElement> AskAsync(string query, object? variables = null, DateOnly? date = null) => subgraph.DataAsync(slug, query, variables, date: date);

    /// <summary>Fields of one portfolio, of which the gateway brings what they require.</summary>
    public async Task<JsonElement> AskPortfolioAsync(string selection, object portfolio, DateOnly? date = null)
        => (await AskAsync(
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Portfolio { " + selection + " } } }", new { r = new[] { portfolio } }, date)).GetProperty("_entities")[0];

    private async Task ImportAsync(string kind, string text)
    {
        await File.WriteAllTextAsync(file, text, TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await subgraph.Services.RunImportCommandAsync<ComplianceContext>(["import", kind, file, "--tenant", slug], output, error, TestContext.Current.CancellationToken);
        Assert.Equal((0, ""), (code, error.ToString()));
    }
}
