using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Subgraphs.Portfolio.Tests.Reports;

/// <summary>What reports say, in both languages, as anybody reads it: from the document that is fetched.</summary>
[Collection(nameof(ReportCollection))]
public sealed partial class ReportDocumentTests(ReportServer server)
{
    private const string Hangul = "[\uAC00-\uD7A3]";

    public static TheoryData<string, string, string, string> Kinds { get; } = new()
    {
        { "PERFORMANCE", "2022-12-31", "Performance report", "성과 보고서" },
        { "RISK", "2024-12-31", "Risk report", "위험 보고서" },
        { "HOLDINGS", "2024-12-31", "Holdings report", "보유 현황 보고서" },
        { "DIVIDEND_INCOME", "2024-12-31", "Dividend income report", "배당 수입 보고서" },
        { "CLIENT_QUARTERLY", "2025-09-30", "Quarterly client report", "고객 분기 보고서" },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_report_is_one_complete_accessible_page_in_english_and_in_korean(string kind, string from, string english, string korean)
    {
        foreach (var (locale, title) in new[] { ("en", english), ("ko", korean) })
        {
            var report = await server.CreateAsync("northwind", "core-equity", kind, from, "2025-12-31", locale);
            var html = await server.DocumentAsync("northwind", report);

            Assert.Equal("READY", report.GetProperty("status").GetString());
            Assert.StartsWith("<!DOCTYPE html>", html, StringComparison.Ordinal);
            Assert.Contains($"<html lang=\"{locale}\">", html, StringComparison.Ordinal);
            Assert.Contains(title, html, StringComparison.Ordinal);
            Assert.Contains("<h1>Northwind Core Equity</h1>", html, StringComparison.Ordinal);
            Assert.Contains("@page { size: A4;", html, StringComparison.Ordinal);
            Assert.Equal(locale == "ko", Regex.IsMatch(WithoutStyles(html), Hangul));
            AssertAccessible(html);

            // Nothing is loaded from anywhere and nothing runs.
            Assert.DoesNotMatch(@"<(script|link|img|iframe|object|embed)\b", html);
            Assert.DoesNotMatch(@"\s(src|href|style|on[a-z]+)=""", WithoutStyles(html));
            Assert.DoesNotContain("url(", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_hash_is_of_the_document_and_the_same_inputs_give_the_same_document()
    {
        var first = await server.CreateAsync("northwind", "income-fund", "CLIENT_QUARTERLY", "2025-06-30", "2025-09-30", key: "hash-1");
        var second = await server.CreateAsync("northwind", "income-fund", "CLIENT_QUARTERLY", "2025-06-30", "2025-09-30", key: "hash-2");
        var korean = await server.CreateAsync("northwind", "income-fund", "CLIENT_QUARTERLY", "2025-06-30", "2025-09-30", "ko", key: "hash-3");
        var document = await server.DocumentAsync("northwind", first);

        Assert.NotEqual(first.GetProperty("id").GetString(), second.GetProperty("id").GetString());
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document))), first.GetProperty("sha256").GetString());
        Assert.Equal(first.GetProperty("sha256").GetString(), second.GetProperty("sha256").GetString());
        Assert.NotEqual(first.GetProperty("sha256").GetString(), korean.GetProperty("sha256").GetString());
        Assert.Equal(document, await server.DocumentAsync("northwind", second));
    }

    [Fact]
    public async Task The_figures_are_those_that_the_graph_answers()
    {
        var html = await DocumentAsync("northwind", "core-equity", "PERFORMANCE", "2022-12-31");
        var figures = (await server.RunAsync(
            "northwind",
            """{ portfolio(id: "core-equity") { performance(from: "2022-12-31", to: "2025-12-31") { timeWeightedReturn annualisedReturn benchmarkReturn volatility trackingError } netAssetValue { amount } } }"""))
            .GetProperty("portfolio");

        Assert.All(
            new[] { "timeWeightedReturn", "annualisedReturn", "benchmarkReturn" },
            name => Assert.Contains($"+{Percent(figures.GetProperty("performance").GetProperty(name).GetString()!)}%", html, StringComparison.Ordinal));
        Assert.All(
            new[] { "volatility", "trackingError" },
            name => Assert.Contains($">{Percent(figures.GetProperty("performance").GetProperty(name).GetString()!)}%<", html, StringComparison.Ordinal));
        var value = decimal.Parse(figures.GetProperty("netAssetValue").GetProperty("amount").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Contains(decimal.Round(value, 2, MidpointRounding.ToEven).ToString("N2", System.Globalization.CultureInfo.InvariantCulture), html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Risk_shows_every_scenario_every_limit_and_every_alert()
    {
        var html = await DocumentAsync("northwind", "core-equity", "RISK", "2024-12-31");
        var portfolio = (await server.RunAsync(
            "northwind", """{ portfolio(id: "core-equity") { riskLimits { id } alerts(unacknowledgedOnly: false) { closedAt } } stressScenarios { id name } }"""));

        Assert.All(portfolio.GetProperty("stressScenarios").EnumerateArray(), scenario => Assert.Contains(scenario.GetProperty("name").GetString()!, html, StringComparison.Ordinal));
        Assert.Equal(portfolio.GetProperty("portfolio").GetProperty("riskLimits").GetArrayLength(), RowsOf(html, "Risk limits"));
        Assert.Equal(
            portfolio.GetProperty("portfolio").GetProperty("alerts").EnumerateArray().Count(alert => alert.GetProperty("closedAt").ValueKind == System.Text.Json.JsonValueKind.Null),
            html.Contains("No alert is open.", StringComparison.Ordinal) ? 0 : RowsOf(html, "Open alerts"));
        Assert.Contains("VaR 99.0%: ", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dividends_add_up_to_the_income_that_performance_tells()
    {
        var html = await DocumentAsync("northwind", "income-fund", "DIVIDEND_INCOME", "2024-12-31");
        var income = (await server.RunAsync(
            "northwind", """{ portfolio(id: "income-fund") { performance(from: "2024-12-31", to: "2025-12-31") { income { amount } } } }"""))
            .GetProperty("portfolio").GetProperty("performance").GetProperty("income").GetProperty("amount").GetString()!;

        var total = decimal.Round(decimal.Parse(income, System.Globalization.CultureInfo.InvariantCulture), 2, MidpointRounding.ToEven);
        Assert.Contains($"USD\u00a0{total.ToString("N2", System.Globalization.CultureInfo.InvariantCulture)}", html, StringComparison.Ordinal);
        Assert.Contains("withholding tax is not held", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_period_before_anything_was_held_has_words_in_the_place_of_figures()
    {
        var performance = await DocumentAsync("aldgate", "diversified", "PERFORMANCE", "2014-06-30", "2014-12-31");
        var holdings = await DocumentAsync("aldgate", "diversified", "HOLDINGS", "2014-06-30", "2014-12-31");
        var risk = await DocumentAsync("aldgate", "diversified", "RISK", "2014-06-30", "2014-12-31");
        var income = await DocumentAsync("aldgate", "diversified", "DIVIDEND_INCOME", "2014-06-30", "2014-12-31");

        Assert.Contains("cannot be valued throughout the period", performance, StringComparison.Ordinal);
        Assert.Contains("Nothing is held on this date.", holdings, StringComparison.Ordinal);
        Assert.Contains("The history is too short for figures of risk.", risk, StringComparison.Ordinal);
        Assert.Contains("No dividend was paid in the period.", income, StringComparison.Ordinal);
        Assert.All([performance, holdings, risk, income], html => Assert.Contains("The market data is simulated", html, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_portfolio_that_began_within_the_period_is_measured_from_then_on()
    {
        var html = await DocumentAsync("aldgate", "diversified", "PERFORMANCE", "2014-12-31");

        Assert.Contains("The portfolio began within the period, on", html, StringComparison.Ordinal);
        Assert.Contains("Returns by month", html, StringComparison.Ordinal);
    }

    private async Task<string> DocumentAsync(string tenant, string portfolio, string kind, string from, string to = "2025-12-31")
        => await server.DocumentAsync(tenant, await server.CreateAsync(tenant, portfolio, kind, from, to));

    /// <summary>Each table has a caption and headings with scopes; each picture a title and a description that it names; ids are unique.</summary>
    private static void AssertAccessible(string html)
    {
        Assert.All(Tables().Matches(html), table =>
        {
            Assert.Contains("<caption>", table.Value, StringComparison.Ordinal);
            Assert.DoesNotContain("<th>", table.Value, StringComparison.Ordinal);
            Assert.Contains("scope=\"", table.Value, StringComparison.Ordinal);
        });
        var pictures = Pictures().Matches(html).Select(match => XElement.Parse(match.Value)).ToList();
        Assert.NotEmpty(pictures);
        Assert.All(pictures.Where(picture => picture.Attribute("aria-hidden") is null), picture =>
        {
            Assert.Equal("img", picture.Attribute("role")!.Value);
            var ids = picture.Attribute("aria-labelledby")!.Value.Split(' ');
            Assert.Equal(ids, picture.Elements().Take(2).Select(element => element.Attribute("id")!.Value));
            Assert.All(picture.Elements().Take(2), element => Assert.NotEqual("", element.Value.Trim()));
            Assert.DoesNotContain("NaN", picture.ToString(), StringComparison.Ordinal);
        });
        var all = Ids().Matches(html).Select(match => match.Value).ToList();
        Assert.Equal(all.Distinct().Count(), all.Count);
    }

    private static int RowsOf(string html, string caption)
    {
        var table = Tables().Matches(html).Single(match => match.Value.Contains($"<caption>{caption}</caption>", StringComparison.Ordinal)).Value;
        return Regex.Count(table[table.IndexOf("<tbody>", StringComparison.Ordinal)..], "<tr");
    }

    private static string Percent(string fraction)
        => decimal.Round(decimal.Parse(fraction, System.Globalization.CultureInfo.InvariantCulture) * 100, 2, MidpointRounding.ToEven).ToString("N2", System.Globalization.CultureInfo.InvariantCulture);

    private static string WithoutStyles(string html) => Styles().Replace(html, "");

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    [GeneratedRegex("<table.*?</table>", RegexOptions.Singleline)]
    private static partial Regex Tables();

    [GeneratedRegex("<svg.*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Pictures();

    [GeneratedRegex(@" id=""[^""]*""")]
    private static partial Regex Ids();
}
