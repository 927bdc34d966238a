using System.Text.Json;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Tests.Trades;
using Subgraphs.Imports;
using Subgraphs.Tenancy.Tenants;

namespace Subgraphs.Compliance.Tests.Imports;

/// <summary>Instruments that a tenant brought itself are what its portfolios and trades are held against; nobody else's are.</summary>
[Collection(TradeCollection.Name)]
public sealed class OwnInstrumentTests : IDisposable
{
    private const string Isin = "US1912161007";
    private const string Lei = "UWJKFUJFZ02DKWI3RY53";
    private const string Instrument = "isin,symbol,name,asset_class,currency,primary_mic,sector,issuer_lei,issuer_name,issuer_country\n" + Isin + ",KO,Coca-Cola Company,EQUITY,USD,XNYS,Consumer Staples," + Lei + ",Coca-Cola Company,US\n";
    private const string Closes = "isin,date,close,currency\n" + Isin + ",2025-12-17,60,USD\n" + Isin + ",2025-12-31,61.25,USD\n";

    private readonly string _directory = Directory.CreateTempSubdirectory("own-instrument-").FullName;
    private readonly ComplianceSubgraph _subgraph;
    private readonly TradeCopy _copy;
    private readonly TradeCopy _other;

    public OwnInstrumentTests(TradeTenants tenants)
    {
        _subgraph = tenants.Subgraph;
        (_copy, _other) = (new TradeCopy(_subgraph, tenants.Next()), new TradeCopy(_subgraph, tenants.Next()));
    }

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_holding_of_one_is_judged_by_its_issuer_once_its_closes_are_told()
    {
        await HoldToAsync(_copy);
        await HoldToAsync(_other);
        await RunAsync(_copy, "instruments", Instrument);
        var unpriced = await ChecksAsync(_copy);
        var closes = await RunAsync(_copy, "closes", Closes);
        var priced = await ChecksAsync(_copy);
        var others = await ChecksAsync(_other);

        Assert.Equal((0, ""), (closes.Code, closes.Error));
        Assert.Equal("No close of US1912161007 is known.", unpriced["INT-STALE-PRICE"].GetProperty("explanation").GetString());
        Assert.True(unpriced["EU-UCITS-5"].GetProperty("indeterminate").GetBoolean());
        Assert.True(priced["INT-STALE-PRICE"].GetProperty("passed").GetBoolean());
        Assert.Equal(("0.3", Lei), (priced["EU-UCITS-5"].GetProperty("observed").GetString(), priced["EU-UCITS-5"].GetProperty("subjectIssuerLei").GetString()));
        Assert.Equal("No close of US1912161007 is known.", others["INT-STALE-PRICE"].GetProperty("explanation").GetString());
    }

    [Fact]
    public async Task A_trade_in_one_has_its_benchmark_and_its_venues()
    {
        const string Selection = "bestExecution { venuesConsidered benchmarkPrice { amount } }";
        await RunAsync(_copy, "instruments", Instrument);
        await RunAsync(_copy, "closes", Closes);
        foreach (var copy in new[] { _copy, _other })
        {
            copy.Feed.Store(Deals.Of("t", Isin, price: 60));
            await copy.TakeAllAsync();
        }

        var own = (await _copy.TradeAsync("t", Selection, "compliance:report")).GetProperty("bestExecution");
        var others = (await _other.TradeAsync("t", Selection, "compliance:report")).GetProperty("bestExecution");

        Assert.Equal("""{"venuesConsidered":["XNYS"],"benchmarkPrice":{"amount":"60"}}""", own.GetRawText());
        Assert.Equal(JsonValueKind.Null, others.ValueKind);
    }

    [Fact]
    public async Task It_can_be_restricted_by_the_tenant_that_brought_it_alone()
    {
        const string Restriction = "isin,level,reason,since,until\n" + Isin + ",RESTRICTED_ALL,Inside information,2025-01-01,\n";
        await RunAsync(_copy, "instruments", Instrument);

        var own = await RunAsync(_copy, "restrictions", Restriction);
        var other = await RunAsync(_other, "restrictions", Restriction);

        Assert.Equal((0, ""), (own.Code, own.Error));
        Assert.StartsWith("file.csv:2: column 1 (isin): The instrument US1912161007 is not known here.", other.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_that_is_marked_as_leveraged_is_looked_at_for_a_retail_client()
    {
        const string Columns = "isin,symbol,name,asset_class,currency,primary_mic,leveraged\n";
        foreach (var copy in new[] { _copy, _other })
        {
            await HoldToAsync(copy, "EU-MIFID2");
            await RunAsync(copy, "instruments", Columns + $"{Isin},LEV3,Three Times Daily ETN,ETF,USD,XNYS,{(copy == _copy ? "YES" : "NO")}\n");
            await RunAsync(copy, "closes", Closes);
        }

        var wrong = await RunAsync(_other, "instruments", Columns + $"{Isin},LEV3,Three Times Daily ETN,ETF,USD,XNYS,yes\n");
        var changed = await RunAsync(_other, "instruments", Columns + $"{Isin},LEV3,Three Times Daily ETN,ETF,USD,XNYS,YES\n");
        var marked = (await ChecksAsync(_copy, "ADVISORY", "RETAIL"))["EU-MIFID-10PCT-LEV"];
        var plain = (await ChecksAsync(_other, "ADVISORY", "RETAIL"))["EU-MIFID-10PCT-LEV"];

        Assert.StartsWith("file.csv:2: column 7 (leveraged): 'yes' is neither YES nor NO.", wrong.Error, StringComparison.Ordinal);
        Assert.Contains("is stored with other values", changed.Error, StringComparison.Ordinal);
        Assert.Equal((true, "The portfolio is not followed, and so what its leveraged instruments fell."), (marked.GetProperty("indeterminate").GetBoolean(), marked.GetProperty("explanation").GetString()));
        Assert.Equal((true, "Nothing leveraged is held."), (plain.GetProperty("passed").GetBoolean(), plain.GetProperty("explanation").GetString()));
    }

    private static async Task HoldToAsync(TradeCopy copy, string regime = "EU-UCITS")
    {
        await using var db = copy.Open();
        db.Activations.Add(new RegimeActivation { TenantId = TenantIds.FromSlug(copy.Tenant), RegimeCode = regime, ActiveFrom = new DateOnly(2025, 1, 1) });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Thirty percent of a UCITS in it, the rest in cash.</summary>
    private async Task<IReadOnlyDictionary<string, JsonElement>> ChecksAsync(TradeCopy copy, string kind = "FUND_UCITS", string classification = "PROFESSIONAL")
    {
        var portfolio = new
        {
            __typename = "Portfolio",
            id = "fund",
            kind,
            clientClassification = classification,
            baseCurrency = "USD",
            cash = new[] { new { amount = "70", currency = "USD" } },
            netAssetValue = new { amount = "100", currency = "USD" },
            holdings = new[] { new { isin = Isin, issuerLei = Lei, quantity = "1", votingFraction = (string?)null, marketValueBase = new { amount = "30", currency = "USD" } } },
        };
        var answer = await _subgraph.ExecuteAsync(
            copy.Tenant,
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Portfolio { complianceStatus { checks { rule { id } passed indeterminate observed subjectIssuerLei explanation } } } } }",
            new { r = new[] { portfolio } },
            "compliance:read",
            "portfolio:read");
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data").GetProperty("_entities")[0].GetProperty("complianceStatus").GetProperty("checks").EnumerateArray()
            .ToDictionary(check => check.GetProperty("rule").GetProperty("id").GetString()!, StringComparer.Ordinal);
    }

    private async Task<(int Code, string Error)> RunAsync(TradeCopy copy, string kind, string text)
    {
        var path = Path.Combine(_directory, "file.csv");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await _subgraph.Services.RunImportCommandAsync<ComplianceContext>(
            ["import", kind, path, "--tenant", copy.Tenant], output, error, TestContext.Current.CancellationToken);
        return (code, error.ToString().Trim().ReplaceLineEndings("\n"));
    }
}
