using System.Text.Json;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Tests.Trades;
using Subgraphs.Imports;
using Subgraphs.Markets.Identifiers;

namespace Subgraphs.Compliance.Tests.Imports;

/// <summary>Restrictions and what a firm says of itself, by file.</summary>
[Collection(TradeCollection.Name)]
public sealed class ComplianceImportTests : IDisposable
{
    private const string Restrictions = "isin,level,reason,since,until\n";
    private const string Parties = "portfolio_id,lei,investment_firm,capacity,decision_maker_id,execution_id\n";

    private static readonly string FirmLei = Lei.Complete("SMPL00000000FIRM00");

    private readonly string _directory = Directory.CreateTempSubdirectory("compliance-import-").FullName;
    private readonly ComplianceSubgraph _subgraph;
    private readonly TradeCopy _copy;

    public ComplianceImportTests(TradeTenants tenants)
    {
        _subgraph = tenants.Subgraph;
        _copy = new TradeCopy(_subgraph, tenants.Next());
    }

    private string Isin => _subgraph.Isins["NGSC"];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_restriction_counts_from_its_day_and_its_end_can_be_told_later()
    {
        var first = await RunAsync("restrictions", Restrictions + $"{Isin},RESTRICTED_BUY,\"Research, under way\",2025-01-01,\n");
        var open = await RestrictionAsync();
        var ended = await RunAsync("restrictions", Restrictions + $"{Isin},RESTRICTED_BUY,\"Research, under way\",2025-01-01,2025-02-01\n");

        Assert.Equal((0, $"Stored: 1 new restrictions of file.csv for {_copy.Tenant}, 0 were there already."), (first.Code, first.Output));
        Assert.Equal("""{"level":"RESTRICTED_BUY","reason":"Research, under way","since":"2025-01-01","until":null}""", open.GetRawText());
        Assert.Equal(0, ended.Code);
        Assert.Equal(JsonValueKind.Null, (await RestrictionAsync()).ValueKind);
    }

    [Fact]
    public async Task What_cannot_be_a_restriction_is_named_line_by_line_and_nothing_is_stored()
    {
        var run = await RunAsync(
            "restrictions",
            Restrictions
            + $"{Isin},RESTRICTED_ALL,Inside information,2025-01-01,\n"
            + $"{Isin},RESTRICTED_ALL,Inside information,2025-01-01,\n"
            + "US5949181045,WATCH,Unknown,2025-01-01,\n"
            + $"{Isin},FORBIDDEN,,01.01.2025,\n"
            + $"{Isin},WATCH,Backwards,2025-03-01,2025-02-01\n");

        Assert.Equal(
            [
                "file.csv:4: column 1 (isin): The instrument US5949181045 is not known here.",
                "file.csv:5: column 4 (since): '01.01.2025' is no date: write 2025-12-31",
                "file.csv:5: column 2 (level): 'FORBIDDEN' is none of WATCH, RESTRICTED_BUY, RESTRICTED_ALL.",
                "file.csv:5: column 3 (reason): A value is missing.",
                "file.csv:6: column 5 (until): It ends before it begins.",
                "file.csv:3: column 4 (since): It is in line 2 already.",
                "Nothing of file.csv was stored: 6 errors.",
            ],
            run.Error.Split('\n'));
        Assert.Equal(JsonValueKind.Null, (await RestrictionAsync()).ValueKind);
    }

    [Fact]
    public async Task What_a_firm_says_of_itself_makes_its_reports_complete()
    {
        _copy.Feed.Store(Deals.Of("t", Isin) with { PortfolioId = "fund" });
        await _copy.TakeAllAsync();
        var fundLei = Lei.Complete("SMPL00000000FUND00");

        var run = await RunAsync("reporting-parties", Parties + $",{FirmLei},true,,ALGO-1,ALGO-1\nfund,{fundLei},,AOTC,,\n");
        var report = (await _copy.TradeAsync("t", "transactionReport { executingEntityLei missingFields tradingCapacity }", "compliance:report")).GetProperty("transactionReport");

        Assert.Equal((0, ""), (run.Code, run.Error));
        Assert.Equal($$"""{"executingEntityLei":"{{FirmLei}}","missingFields":[],"tradingCapacity":"AOTC"}""", report.GetRawText());
    }

    [Fact]
    public async Task A_wrong_code_of_a_person_is_refused_and_not_repeated()
    {
        var run = await RunAsync("reporting-parties", Parties + ",549300RYC9NELN2ICA35,yes,,Priya Castellane,\n");

        Assert.Contains("column 2 (lei): '549300RYC9NELN2ICA35' is no LEI", run.Error, StringComparison.Ordinal);
        Assert.Contains("column 3 (investment_firm): 'yes' is neither true nor false.", run.Error, StringComparison.Ordinal);
        Assert.Contains("column 5 (decision_maker_id): It is neither CONCAT", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Priya", run.Error, StringComparison.Ordinal);
    }

    private async Task<JsonElement> RestrictionAsync()
        => (await _subgraph.ExecuteAsync(
            _copy.Tenant,
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Instrument { restriction { level reason since until } } } }",
            new { r = new[] { new { __typename = "Instrument", isin = Isin } } },
            "compliance:read")).GetProperty("data").GetProperty("_entities")[0].GetProperty("restriction");

    private async Task<(int Code, string Output, string Error)> RunAsync(string kind, string text)
    {
        var path = Path.Combine(_directory, "file.csv");
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await _subgraph.Services.RunImportCommandAsync<ComplianceContext>(
            ["import", kind, path, "--tenant", _copy.Tenant], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim().ReplaceLineEndings("\n"), error.ToString().Trim().ReplaceLineEndings("\n"));
    }
}
