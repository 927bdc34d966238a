using System.Globalization;
using System.Text.Json;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;
using Tests.Kit;

namespace Subgraphs.Compliance.Tests.Evaluation;

/// <summary>The boundary cases that the domain specifies for the rules that are tested here.</summary>
public sealed class SpecifiedCasesTests
{
    [Theory]
    [InlineData("EU-UCITS-5")]
    [InlineData("EU-UCITS-5-10-40")]
    public void A_UCITS_limit_holds_exactly_at_its_boundary(string ruleId)
    {
        foreach (var item in Cases(ruleId))
        {
            var weights = item.GetProperty("weights").EnumerateArray().Select(Number).ToList();

            var checks = Portfolios.Evaluate(Portfolios.Of(PortfolioKind.FundUcits, weights), "EU-UCITS").Checks(ruleId);

            Assert.All(checks, check => Assert.False(check.Indeterminate));
            Assert.Equal(item.GetProperty("passed").GetBoolean(), checks.All(check => check.Passed));
            if (item.TryGetProperty("observed", out var observed))
            {
                Assert.Equal(Number(observed), Assert.Single(checks).Observed);
            }
        }
    }

    [Fact]
    public void A_Korean_fund_may_hold_of_one_issue_what_its_type_allows()
    {
        foreach (var item in Cases("KR-FUND-10"))
        {
            var type = Enum.Parse<KoreanFundType>(item.GetProperty("kind").GetString()!, ignoreCase: true);
            var observed = Number(item.GetProperty("observed"));

            Assert.Equal(item.GetProperty("passed").GetBoolean(), observed <= KoreanFundLimit.Of(type, 0.10m, [observed]));
            if (type == KoreanFundType.Public)
            {
                var check = Assert.Single(Portfolios.Evaluate(Portfolios.Of(PortfolioKind.FundKrPublic, observed), "KR-FSCMA").Checks("KR-FUND-10"));
                Assert.Equal(item.GetProperty("passed").GetBoolean(), check.Passed);
                Assert.Equal(observed, check.Observed);
            }
        }
    }

    [Fact]
    public void A_diversified_fund_counts_issuers_up_to_their_caps()
    {
        foreach (var item in Cases("US-40ACT-DIV-75-5-10"))
        {
            var total = Number(item.GetProperty("totalAssets"));
            var index = 0;
            var holdings = item.GetProperty("holdings").EnumerateArray()
                .SelectMany(holding => Enumerable.Repeat(holding, holding.TryGetProperty("n", out var n) ? n.GetInt32() : 1))
                .Select(holding => new Holding(Portfolios.Isin(index++), null, 1m, Number(holding.GetProperty("votes")), Number(holding.GetProperty("value")), "USD"))
                .ToList();
            var facts = new PortfolioFacts
            {
                Kind = PortfolioKind.Fund40Act,
                BaseCurrency = "USD",
                NetAssets = total,
                NetAssetCurrency = "USD",
                IsCashKnown = true,
                Holdings = holdings,
            };

            var check = Assert.Single(Portfolios.Evaluate(facts, "US-40ACT").Checks("US-40ACT-DIV-75-5-10"));

            var cash = total - holdings.Sum(holding => holding.Value);
            Assert.Equal(Number(item.GetProperty("cash")), cash);
            Assert.Equal(Number(item.GetProperty("qualifying")), Math.Round(check.Observed!.Value * total, 4));
            Assert.Equal(item.GetProperty("passed").GetBoolean(), check.Passed);
        }
    }

    private static List<JsonElement> Cases(string ruleId)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "compliance-rules.json")));
        var cases = document.RootElement.GetProperty("rules").EnumerateArray()
            .Single(rule => rule.GetProperty("id").GetString() == ruleId)
            .GetProperty("cases").EnumerateArray().Select(item => item.Clone()).ToList();
        Assert.NotEmpty(cases);
        return cases;
    }

    private static decimal Number(JsonElement value) => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture);
}
