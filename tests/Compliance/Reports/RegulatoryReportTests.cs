using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Subgraphs.Compliance.Data.Reports;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.Trades;
using Subgraphs.Compliance.Tests.Monitoring;
using Subgraphs.Tenancy.Callers;
using Subgraphs.Tenancy.Downloads;
using Tests.Kit.Sql;

namespace Subgraphs.Compliance.Tests.Reports;

/// <summary>Regulatory reports and the obligations that they fulfil, through GraphQL over followed portfolios.</summary>
public sealed class RegulatoryReportTests : IAsyncLifetime
{
    private const string Generate = "mutation($kind: RegulatoryReportKind!, $end: Date!) { generateRegulatoryReport(kind: $kind, periodEnd: $end) { id kind periodEnd dueOn status generatedAt sha256 downloadPath } }";
    private const string Release = "mutation($id: ID!) { releaseRegulatoryReport(id: $id) { id status } }";
    private const string Obligations = """
        query($r: [_Any!]!, $open: Boolean!) {
          _entities(representations: $r) {
            ... on Portfolio { disclosureObligations(openOnly: $open) { id portfolioIds rule { id version } issuerLei instrument { isin } crossedAt fractionBefore fractionAfter dueOn status } }
          }
        }
        """;

    private static readonly XNamespace Table = "http://www.sec.gov/edgar/document/thirteenf/informationtable";

    private readonly MonitoredSubgraph _subgraph = new();

    public async ValueTask InitializeAsync()
    {
        await _subgraph.InitializeAsync();
        var (us, kr, etf) = (_subgraph.Isins["NGSC"], _subgraph.Isins["990012"], _subgraph.Isins["SWLD"]);
        var northwind = _subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("northwind"), "core", PortfolioKind.Discretionary);
        var fund = _subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("aldgate"), "fund", PortfolioKind.FundUcits, "EUR");
        var first = _subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("hanbit"), "first", PortfolioKind.Proprietary, "KRW");
        var second = _subgraph.Feed.Portfolio(MonitoredSubgraph.Tenant("hanbit"), "second", PortfolioKind.Proprietary, "KRW");
        for (var date = new DateOnly(2025, 1, 1); date <= new DateOnly(2025, 12, 31); date = date.AddDays(1))
        {
            if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            {
                continue;
            }

            // The threshold is reached at the end of July and at no other month's.
            var shares = date.Month == 7 ? 1_000_000m : 900_000.4m;
            northwind.Day(date, 200_000_000, (us, shares, 100m, 0.001m), (etf, 10, 20.126m, null), (kr, 1, 1, 0.001m));
            fund.Day(date, 1000, (us, 12, 10, 0.001m), (kr, 4, 10, null));

            // Both together reach 5 % on 2025-12-02.
            first.Day(date, 1000, (kr, 3, 10, 0.03m));
            second.Day(date, 1000, (kr, 2, 10, date < new DateOnly(2025, 12, 2) ? 0.0199m : 0.02m));
        }
    }

    public ValueTask DisposeAsync() => _subgraph.DisposeAsync();

    [Fact]
    public async Task The_information_table_of_a_quarter_is_prepared_when_it_ends_and_generated_when_asked_for()
    {
        await _subgraph.RunAsync("northwind");

        // The last quarter is there already, made by the service.
        var prepared = Assert.Single((await _subgraph.DataAsync("northwind", "{ regulatoryReports(kind: SEC_13F) { id periodEnd dueOn status } }")).GetProperty("regulatoryReports").EnumerateArray());
        Assert.Equal("2025-12-31 2026-02-17 PREPARED", $"{prepared.GetProperty("periodEnd").GetString()} {prepared.GetProperty("dueOn").GetString()} {prepared.GetProperty("status").GetString()}");
        var answer = await GenerateAsync("northwind", "SEC_13F", "2025-12-31");
        Assert.Equal(prepared.GetProperty("id").GetString(), answer.GetProperty("id").GetString());

        await using var db = _subgraph.Open("northwind");
        var report = await db.RegulatoryReports.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(report.Content))), answer.GetProperty("sha256").GetString());
        var rows = XDocument.Parse(report.Content).Root!.Elements(Table + "infoTable").ToList();
        Assert.Equal(["COM", "UNIT"], rows.Select(row => row.Element(Table + "titleOfClass")!.Value).Order(StringComparer.Ordinal));
        var stock = rows.Single(row => row.Element(Table + "titleOfClass")!.Value == "COM");
        Assert.Equal(_subgraph.Isins["NGSC"].Substring(2, 9), stock.Element(Table + "cusip")!.Value);
        Assert.Equal("90000040", stock.Element(Table + "value")!.Value);
        Assert.Equal("900000", stock.Element(Table + "shrsOrPrnAmt")!.Element(Table + "sshPrnamt")!.Value);
        Assert.Equal("201", rows.Single(row => row != stock).Element(Table + "value")!.Value);

        // The document is its tenant's alone, by its own name alone.
        var path = answer.GetProperty("downloadPath").GetString()!;
        Assert.Equal($"/downloads/compliance/{report.Id}.xml", path);
        var found = await FindAsync("northwind", $"{report.Id}.xml");
        Assert.Equal(report.Content, Encoding.UTF8.GetString((await found!.OpenAsync(TestContext.Current.CancellationToken)).Content.Span));
        Assert.Equal($"RegulatoryReport:{report.Id}", Assert.Single(found.Reads).EntityKey);
        Assert.Null(await FindAsync("hanbit", $"{report.Id}.xml"));
        Assert.Null(await FindAsync("northwind", $"{report.Id}.csv"));

        // From the same inputs the same bytes.
        Assert.Equal(report.Content, new Form13FMaker(Data.Rules.RuleFiles.Read()).Render(report.Inputs));
    }

    [Fact]
    public async Task A_report_stays_what_it_was_when_the_holdings_are_told_anew()
    {
        await _subgraph.RunAsync("aldgate");
        var first = await GenerateAsync("aldgate", "UCITS_LIMITS", "2025-11-30");
        await using (var db = _subgraph.Open("aldgate"))
        {
            var state = await db.PortfolioStates.SingleAsync(row => row.Date == new DateOnly(2025, 11, 28), TestContext.Current.CancellationToken);
            state.Lines = [];
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(first.GetRawText(), (await GenerateAsync("aldgate", "UCITS_LIMITS", "2025-11-30")).GetRawText());
        await using var after = _subgraph.Open("aldgate");
        var report = await after.RegulatoryReports.AsNoTracking().SingleAsync(row => row.PeriodEnd == new DateOnly(2025, 11, 30), TestContext.Current.CancellationToken);
        var lines = report.Content.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Contains(lines, line => line.StartsWith("Aldgate Funds,2025-11-30,2025-11-28,fund,1000,EUR,EU-UCITS-5,1,", StringComparison.Ordinal) && line.Contains(",0.12,0.1,BROKEN,", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("EU-UCITS-VOTING", StringComparison.Ordinal) && line.Contains(",INDETERMINATE,", StringComparison.Ordinal));
        Assert.Equal(report.Content, new UcitsLimitsMaker(Data.Rules.RuleFiles.Read(), new PortfolioEvaluation(Data.Rules.RuleFiles.Read()), Microsoft.Extensions.Options.Options.Create(new Domain.Breaches.BreachOptions())).Render(report.Inputs));
    }

    [Fact]
    public async Task Portfolios_that_cross_a_level_together_have_one_obligation_which_a_report_prepares_and_a_second_person_files()
    {
        await _subgraph.RunAsync("hanbit");
        var first = Assert.Single(await ObligationsAsync("hanbit", "first"));
        Assert.Equal("[\"first\",\"second\"]", first.GetProperty("portfolioIds").GetRawText());
        Assert.Equal(
            $"KR-5PCT {_subgraph.Isins["990012"]} 2025-12-02 0.0499 0.05 2025-12-09 OPEN",
            string.Join(' ', first.GetProperty("rule").GetProperty("id").GetString(), first.GetProperty("instrument").GetProperty("isin").GetString(), Text(first, "crossedAt"), Text(first, "fractionBefore"), Text(first, "fractionAfter"), Text(first, "dueOn"), Text(first, "status")).Replace("LATE", "OPEN", StringComparison.Ordinal));
        Assert.Equal("LATE", Text(first, "status"));
        Assert.Equal("OPEN", Text(Assert.Single(await ObligationsAsync("hanbit", "first", date: new DateOnly(2025, 12, 9))), "status"));
        Assert.Equal(first.GetRawText(), Assert.Single(await ObligationsAsync("hanbit", "second")).GetRawText());
        Assert.Empty(await ObligationsAsync("aldgate", "first"));
        Assert.Empty(await ObligationsAsync("hanbit", "first", date: new DateOnly(2025, 12, 1)));

        var report = (await _subgraph.DataAsync("hanbit", Generate, new { kind = "KR_5PCT", end = "2025-12-05" }, person: "ann", date: new DateOnly(2025, 12, 5))).GetProperty("generateRegulatoryReport");
        Assert.Equal("2025-12-09", Text(report, "dueOn"));
        Assert.Equal("PREPARED", Text(report, "status"));
        Assert.Equal("PREPARED", Text(Assert.Single(await ObligationsAsync("hanbit", "first", date: new DateOnly(2025, 12, 5))), "status"));
        await using (var db = _subgraph.Open("hanbit"))
        {
            var content = (await db.RegulatoryReports.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).Content;
            Assert.Equal(3, content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
            Assert.Contains("Hanbit Asset Management,GENERAL,2025-12-05,", content, StringComparison.Ordinal);
            Assert.Contains(",2025-12-02,0.0499,0.05,2025-12-09,second,2\n", content, StringComparison.Ordinal);
        }

        var id = Text(report, "id");
        Assert.Equal(("FOUR_EYES_VIOLATION", "id"), await _subgraph.RefusalAsync("hanbit", Release, new { id }, person: "ann"));
        Assert.Equal(("NOT_FOUND", "id"), await _subgraph.RefusalAsync("aldgate", Release, new { id }, person: "bob"));
        Assert.Equal("FILED", Text((await _subgraph.DataAsync("hanbit", Release, new { id }, person: "bob")).GetProperty("releaseRegulatoryReport"), "status"));
        Assert.Equal("FILED", Text((await _subgraph.DataAsync("hanbit", Release, new { id }, person: "bob")).GetProperty("releaseRegulatoryReport"), "status"));
        Assert.Empty(await ObligationsAsync("hanbit", "first"));
        Assert.Equal("FILED", Text(Assert.Single(await ObligationsAsync("hanbit", "first", openOnly: false)), "status"));
        Assert.Equal(("REPORT_NOT_DUE", "periodEnd"), await RefusedAsync("hanbit", "KR_5PCT", "2025-12-31"));
    }

    [Fact]
    public async Task A_duty_that_is_none_is_waived_with_a_reason()
    {
        await _subgraph.RunAsync("hanbit");
        var id = Text(Assert.Single(await ObligationsAsync("hanbit", "first")), "id");
        const string Waive = "mutation($id: ID!, $why: String!) { waiveDisclosureObligation(id: $id, reason: $why) { status } }";

        Assert.Equal(("BAD_USER_INPUT", "reason"), await _subgraph.RefusalAsync("hanbit", Waive, new { id, why = "" }));
        Assert.Equal(("NOT_FOUND", "id"), await _subgraph.RefusalAsync("northwind", Waive, new { id, why = "exempt" }));
        Assert.Equal("WAIVED", Text((await _subgraph.DataAsync("hanbit", Waive, new { id, why = "exempt" })).GetProperty("waiveDisclosureObligation"), "status"));
        Assert.Equal("WAIVED", Text((await _subgraph.DataAsync("hanbit", Waive, new { id, why = "exempt" })).GetProperty("waiveDisclosureObligation"), "status"));
        Assert.Equal(("ALREADY_ENDED", "id"), await _subgraph.RefusalAsync("hanbit", Waive, new { id, why = "another reason" }));
    }

    [Fact]
    public async Task The_transactions_of_a_day_are_those_that_are_owed_with_what_each_lacks()
    {
        await using (var db = _subgraph.Open("aldgate"))
        {
            db.Trades.AddRange(Trade(db.TenantId, "mifid-1", TradeStatus.Filled), Trade(db.TenantId, "mifid-2", TradeStatus.PartiallyFilled));
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var report = await GenerateAsync("aldgate", "MIFID_TRANSACTION", "2025-12-23");

        // Behind Christmas, on the next day of the euro system.
        Assert.Equal("2025-12-24", Text(report, "dueOn"));
        await using var after = _subgraph.Open("aldgate");
        var content = (await after.RegulatoryReports.AsNoTracking().SingleAsync(TestContext.Current.CancellationToken)).Content;
        var line = Assert.Single(content.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1));
        Assert.Contains(",2025-12-23T15:00:00.000000Z,AOTC,10,100.5,USD,XNAS,", line, StringComparison.Ordinal);
        Assert.Contains(",INCOMPLETE,", line, StringComparison.Ordinal);
        Assert.Equal(("REPORT_NOT_DUE", "periodEnd"), await RefusedAsync("aldgate", "MIFID_TRANSACTION", "2025-12-22"));
        Assert.Equal(("REGIME_NOT_ACTIVE", "kind"), await RefusedAsync("hanbit", "MIFID_TRANSACTION", "2025-12-23"));
    }

    [Theory]
    [InlineData("northwind", "SEC_13F", "2025-11-30", "REPORT_PERIOD_INVALID", "periodEnd")]
    [InlineData("northwind", "SEC_13F", "2026-03-31", "REPORT_PERIOD_INVALID", "periodEnd")]

    // Its duty would follow from 2024, which is not held.
    [InlineData("northwind", "SEC_13F", "2025-06-30", "REPORT_INPUT_MISSING", "periodEnd")]
    [InlineData("northwind", "SEC_13D", "2025-12-31", "REPORT_NOT_DUE", "periodEnd")]
    [InlineData("northwind", "UCITS_LIMITS", "2025-12-31", "REGIME_NOT_ACTIVE", "kind")]
    [InlineData("aldgate", "UCITS_LIMITS", "2023-12-31", "REPORT_INPUT_MISSING", "periodEnd")]
    public async Task A_report_that_cannot_be_made_says_why(string tenant, string kind, string periodEnd, string code, string path)
    {
        await _subgraph.RunAsync(tenant);

        Assert.Equal((code, path), await RefusedAsync(tenant, kind, periodEnd));
    }

    [Fact]
    public async Task However_many_rows_there_are_the_statements_stay_the_same()
    {
        await _subgraph.RunAsync("hanbit");
        await _subgraph.RunAsync("aldgate");
        const string Query = """
            query($r: [_Any!]!) {
              _entities(representations: $r) {
                ... on Portfolio { breaches(openOnly: false) { id rule { id } } disclosureObligations(openOnly: false) { id portfolioIds rule { id } instrument { isin restriction { level } } } }
              }
            }
            """;

        var one = await CountAsync("hanbit", Query, new { r = new[] { Key("first") } });
        var many = await CountAsync("hanbit", Query, new { r = new[] { Key("first"), Key("second"), Key("third"), Key("fourth") } });

        Assert.Equal(one, many);
        Assert.Equal(4, many);
        Assert.Equal(1, await CountAsync("aldgate", "{ openBreaches(first: 500) { id rule { id } } }", new { }));
        Assert.Equal(1, await CountAsync("aldgate", "{ regulatoryReports(first: 500) { id status sha256 } }", new { }));

        static object Key(string id) => new { __typename = "Portfolio", id };
    }

    private Task<FoundDownload?> FindAsync(string tenant, string file)
    {
        Assert.True(DownloadName.TryParse(file, out var name));
        return _subgraph.Services.GetRequiredService<RegulatoryReportDownloads>()
            .FindAsync(new CallerContext { Subject = "officer", TenantId = MonitoredSubgraph.Tenant(tenant) }, name, TestContext.Current.CancellationToken);
    }

    private CopiedTrade Trade(Guid tenantId, string id, TradeStatus status) => new()
    {
        TenantId = tenantId,
        Id = id,
        PortfolioId = "fund",
        Isin = _subgraph.Isins["NGSC"],
        Side = TradeSide.Buy,
        Quantity = 10,
        Price = 100.5m,
        Currency = "USD",
        Fees = 0,
        VenueMic = "XNAS",
        ExecutedAt = new DateTimeOffset(2025, 12, 23, 15, 0, 0, TimeSpan.Zero),
        TradeDate = new DateOnly(2025, 12, 23),
        Status = status,
        Sequence = 1,
    };

    private async Task<int> CountAsync(string tenant, string query, object variables)
    {
        await _subgraph.DataAsync(tenant, query, variables);
        using var commands = CommandRecorder.OfFlow();
        await _subgraph.DataAsync(tenant, query, variables);
        return commands.Texts.Count;
    }

    private async Task<JsonElement> GenerateAsync(string tenant, string kind, string periodEnd)
        => (await _subgraph.DataAsync(tenant, Generate, new { kind, end = periodEnd })).GetProperty("generateRegulatoryReport");

    private Task<(string? Code, string? Path)> RefusedAsync(string tenant, string kind, string periodEnd)
        => _subgraph.RefusalAsync(tenant, Generate, new { kind, end = periodEnd });

    private async Task<JsonElement[]> ObligationsAsync(string tenant, string portfolioId, bool openOnly = true, DateOnly? date = null)
    {
        var data = await _subgraph.DataAsync(tenant, Obligations, new { r = new[] { new { __typename = "Portfolio", id = portfolioId } }, open = openOnly }, date: date);
        return [.. data.GetProperty("_entities")[0].GetProperty("disclosureObligations").EnumerateArray()];
    }

    private static string? Text(JsonElement item, string name) => item.GetProperty(name).GetString();
}
