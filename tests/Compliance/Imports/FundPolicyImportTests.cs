using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Tests.Boundaries;
using Subgraphs.Compliance.Tests.Trades;
using Subgraphs.Imports;

namespace Subgraphs.Compliance.Tests.Imports;

/// <summary>What a tenant says of its funds, by file, and what its funds are held to then.</summary>
[Collection(TradeCollection.Name)]
public sealed class FundPolicyImportTests : IDisposable
{
    private const string Header = "portfolio_id,policy,isin,valid_from,valid_to\n";
    private const string OneTypeOnADay = "and of one type on a day: end that first.";

    private readonly string _directory = Directory.CreateTempSubdirectory("fund-policies-").FullName;
    private readonly TradeTenants _tenants;
    private readonly string _tenant;

    public FundPolicyImportTests(TradeTenants tenants)
    {
        _tenants = tenants;
        _tenant = tenants.Next();
    }

    private string Isin => _tenants.Subgraph.Isins["NGSC"];

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task A_type_counts_for_its_fund_from_its_day_and_its_end_can_be_told_later()
    {
        await ActivateAsync(_tenant);
        var before = await ThresholdAsync(_tenant, "fund");
        var first = await RunAsync("fund,INDEX,,2025-01-01,\n");
        var again = await RunAsync("fund,INDEX,,2025-01-01,\n");
        var (open, other) = (await ThresholdAsync(_tenant, "fund"), await ThresholdAsync(_tenant, "other"));
        var ended = await RunAsync("fund,INDEX,,2025-01-01,2025-06-30\nother,DIVERSIFIED,,2025-01-01,\n");
        var told = await RunAsync("fund,INDEX,,2025-01-01,2025-06-30\nother,INDEX,,2020-01-01,2020-12-31\n");

        Assert.Equal((0, $"Stored: 1 new fund-policies of file.csv for {_tenant}, 0 were there already."), (first.Code, first.Output));
        Assert.Equal(0, again.Code);
        Assert.EndsWith("there is nothing to do.", again.Output, StringComparison.Ordinal);
        Assert.Equal((0, $"Stored: 2 new fund-policies of file.csv for {_tenant}, 0 were there already."), (ended.Code, ended.Output));
        Assert.Equal((0, $"Stored: 1 new fund-policies of file.csv for {_tenant}, 1 were there already."), (told.Code, told.Output));
        Assert.Equal((0.10m, 0.30m, 0.10m), (before, open, other));
        Assert.Equal(0.10m, await ThresholdAsync(_tenant, "fund"));
    }

    [Fact]
    public async Task What_another_tenant_said_of_a_fund_of_the_same_name_does_not_count()
    {
        var other = _tenants.Next();
        await ActivateAsync(_tenant);
        await ActivateAsync(other);

        Assert.Equal(0, (await RunAsync("fund,INDEX,,2025-01-01,\n")).Code);

        Assert.Equal((0.30m, 0.10m), (await ThresholdAsync(_tenant, "fund"), await ThresholdAsync(other, "fund")));
    }

    [Fact]
    public async Task What_cannot_be_a_policy_is_named_line_by_line_and_nothing_is_stored()
    {
        await ActivateAsync(_tenant);
        var run = await RunAsync(
            "fund,INDEX,,2025-01-01,\n"
            + "fund,INDEX,,2025-01-01,2025-06-30\n"
            + "fund,NAME,,2025-01-01,\n"
            + "fund,NAME,US5949181045,2025-01-01,\n"
            + $"fund,DIVERSIFIED,{Isin},2025-01-01,\n"
            + $"fund,GROWTH,{Isin},01.01.2025,\n"
            + ",INDEX,,2025-03-01,2025-02-01\n");

        Assert.Equal(1, run.Code);
        Assert.Equal(
            [
                "file.csv:4: column 3 (isin): A value is missing.",
                "file.csv:5: column 3 (isin): The instrument US5949181045 is not known here.",
                "file.csv:6: column 3 (isin): The policy is of the fund itself: only NAME is of an instrument.",
                "file.csv:7: column 2 (policy): 'GROWTH' is none of INDEX, DIVERSIFIED, NAME.",
                "file.csv:7: column 4 (valid_from): '01.01.2025' is no date: write 2025-12-31",
                "file.csv:8: column 5 (valid_to): It ends before it begins.",
                "file.csv:8: column 1 (portfolio_id): A value is missing.",
                "file.csv:3: column 4 (valid_from): It is in line 2 already.",
                "Nothing of file.csv was stored: 8 errors.",
            ],
            run.Error.Split('\n'));
        Assert.Equal(0.10m, await ThresholdAsync(_tenant, "fund"));
    }

    [Fact]
    public async Task A_fund_is_of_one_type_on_a_day_and_an_end_that_was_told_stays()
    {
        var stored = await RunAsync("fund,INDEX,,2025-01-01,\n");
        var both = await RunAsync("fund,DIVERSIFIED,,2025-06-01,\n");
        var within = await RunAsync("other,DIVERSIFIED,,2025-01-01,2025-06-30\nother,INDEX,,2025-06-30,\n");
        var next = await RunAsync("fund,DIVERSIFIED,,2025-06-01,\nfund,INDEX,,2025-01-01,2025-05-31\n");
        var later = await RunAsync("\"fund\",INDEX,,2025-01-01,\n");

        Assert.Equal(0, stored.Code);
        Assert.Equal((1, $"file.csv:2: column 4 (valid_from): fund is INDEX from 2025-01-01 on, {OneTypeOnADay}\nNothing of file.csv was stored: 1 error."), (both.Code, both.Error));
        Assert.Equal((1, $"file.csv:3: column 4 (valid_from): other is DIVERSIFIED from 2025-01-01 on, {OneTypeOnADay}\nNothing of file.csv was stored: 1 error."), (within.Code, within.Error));
        Assert.Equal((0, ""), (next.Code, next.Error));
        Assert.Equal(
            (1, "file.csv:2: column 5 (valid_to): It was told to end on 2025-05-31: begin another entry behind that day.\nNothing of file.csv was stored: 1 error."),
            (later.Code, later.Error));
    }

    private async Task ActivateAsync(string tenant)
    {
        var answer = await _tenants.Subgraph.ExecuteAsync(
            tenant, """mutation { activateRegime(input: { regimeCode: "KR-FSCMA", activeFrom: "2010-01-01" }) { regimeCode } }""", null, "compliance:read", "compliance:write");
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
    }

    /// <summary>What a public fund with one issue in it may hold of it.</summary>
    private async Task<decimal> ThresholdAsync(string tenant, string portfolioId)
    {
        var portfolio = new
        {
            __typename = "Portfolio",
            id = portfolioId,
            kind = "FUND_KR_PUBLIC",
            baseCurrency = "USD",
            cash = new[] { new { amount = "950", currency = "USD" } },
            netAssetValue = new { amount = "1000", currency = "USD" },
            holdings = new[] { new { isin = Isin, quantity = "1", votingFraction = "0.001", marketValueBase = new { amount = "50", currency = "USD" } } },
        };
        var answer = await _tenants.Subgraph.ExecuteAsync(
            tenant,
            "query ($r: [_Any!]!) { _entities(representations: $r) { ... on Portfolio { complianceStatus { checks { rule { id } passed threshold } } } } }",
            new { r = new[] { portfolio } },
            "compliance:read",
            "portfolio:read");
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        var check = Assert.Single(
            answer.GetProperty("data").GetProperty("_entities")[0].GetProperty("complianceStatus").GetProperty("checks").EnumerateArray(),
            check => check.GetProperty("rule").GetProperty("id").GetString() == "KR-FUND-10");
        Assert.True(check.GetProperty("passed").GetBoolean(), check.GetRawText());
        return BoundaryCase.Parse(check.GetProperty("threshold"));
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(string lines)
    {
        var path = Path.Combine(_directory, "file.csv");
        await File.WriteAllTextAsync(path, Header + lines, TestContext.Current.CancellationToken);
        var (output, error) = (new StringWriter(), new StringWriter());
        var code = await _tenants.Subgraph.Services.RunImportCommandAsync<ComplianceContext>(
            ["import", "fund-policies", path, "--tenant", _tenant], output, error, TestContext.Current.CancellationToken);
        return (code, output.ToString().Trim().ReplaceLineEndings("\n"), error.ToString().Trim().ReplaceLineEndings("\n"));
    }
}
