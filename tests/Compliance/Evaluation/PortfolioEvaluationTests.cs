using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;

namespace Subgraphs.Compliance.Tests.Evaluation;

/// <summary>What a portfolio's status is made of.</summary>
public sealed class PortfolioEvaluationTests
{
    [Fact]
    public void A_body_above_the_limit_is_named_and_makes_the_status_a_breach()
    {
        var status = Portfolios.Evaluate(Portfolios.Of(PortfolioKind.FundUcits, 0.12m, 0.11m, 0.04m), "EU-UCITS");

        var checks = status.Checks("EU-UCITS-5");
        Assert.Equal([Portfolios.Isin(0), Portfolios.Isin(1)], checks.Select(check => check.SubjectIsin));
        Assert.All(checks, check => Assert.False(check.Passed));
        Assert.Equal(-0.02m, checks[0].Headroom);
        Assert.Contains("counted by ISIN", checks[0].Explanation, StringComparison.Ordinal);
        Assert.Equal(Severity.Breach, status.Overall);
    }

    [Fact]
    public void Holdings_of_one_issuer_count_together()
    {
        var facts = Portfolios.Of(PortfolioKind.FundUcits, 0.06m, 0.06m);
        facts = facts with { Holdings = [.. facts.Holdings!.Select(holding => holding with { IssuerLei = "529900T8BM49AURSDO55" })] };

        var check = Assert.Single(Portfolios.Evaluate(facts, "EU-UCITS").Checks("EU-UCITS-5"));

        Assert.False(check.Passed);
        Assert.Equal(0.12m, check.Observed);
        Assert.Equal("529900T8BM49AURSDO55", check.SubjectIssuerLei);
    }

    [Fact]
    public void A_tenant_can_tighten_a_limit_but_not_loosen_it()
    {
        var facts = Portfolios.Of(PortfolioKind.FundUcits, 0.09m);

        Assert.True(Judge(null).Passed);
        Assert.True(Judge(0.20m).Passed);
        Assert.Equal(0.10m, Judge(0.20m).Threshold);
        Assert.False(Judge(0.05m).Passed);
        Assert.Equal(0.05m, Judge(0.05m).Threshold);

        ComplianceCheck Judge(decimal? threshold) => Portfolios.Evaluate(
            facts,
            "EU-UCITS",
            [new RuleOverride { TenantId = Guid.Empty, RegimeCode = "EU-UCITS", RuleId = "EU-UCITS-5", Threshold = threshold }]).Checks("EU-UCITS-5").Single();
    }

    [Theory]
    [InlineData(0.85, true, false)]
    [InlineData(0.80, true, false)]
    [InlineData(0.79, false, true)]
    public void Cash_keeps_the_deposit_limit_only_where_even_one_institution_would(double invested, bool passed, bool indeterminate)
    {
        var weights = Enumerable.Repeat((decimal)invested / 10m, 10);

        var check = Portfolios.Evaluate(Portfolios.Of(PortfolioKind.FundUcits, weights), "EU-UCITS").Checks("EU-UCITS-DEPOSIT-20").Single();

        Assert.Equal(passed, check.Passed);
        Assert.Equal(indeterminate, check.Indeterminate);
    }

    [Fact]
    public void Nothing_passes_on_inputs_that_are_not_known()
    {
        var known = Portfolios.Of(PortfolioKind.FundUcits, 0.01m);
        known = known with { Holdings = [.. known.Holdings!.Select(holding => holding with { VotingFraction = null })] };
        PortfolioFacts[] unknown =
        [
            known with { NetAssets = null },
            known with { Holdings = null },
            known with { NetAssets = 0m },
            known with { Kind = null },
            known with { BaseCurrency = "USD" },
            known with { Holdings = [known.Holdings![0] with { Currency = "USD" }] },
        ];

        foreach (var facts in unknown)
        {
            var status = Portfolios.Evaluate(facts, "EU-UCITS");
            Assert.All(
                status.Checks.Where(check => check.Rule.Regime == "EU-UCITS"),
                check => Assert.True(check is { Indeterminate: true, Passed: false }, check.Rule.Id));
            Assert.Equal(Severity.Warning, status.Overall);
        }
    }

    [Theory]
    [InlineData(0, true, false)]
    [InlineData(1, true, false)]
    [InlineData(2, false, true)]
    public void An_old_price_makes_every_check_by_value_indeterminate(int age, bool isFresh, bool indeterminate)
    {
        var facts = Portfolios.Of(PortfolioKind.FundUcits, 0.01m, 0.50m);

        var status = Portfolios.Evaluate(facts, "EU-UCITS", ages: new Dictionary<string, int> { [Portfolios.Isin(0)] = age, [Portfolios.Isin(1)] = 0 });

        var staleness = Assert.Single(status.Checks("INT-STALE-PRICE"));
        Assert.Equal(isFresh, staleness.Passed);
        Assert.Equal(age, staleness.Observed);
        Assert.All(status.Checks("EU-UCITS-5"), check => Assert.Equal(indeterminate, check.Indeterminate));
        Assert.All(status.Checks("EU-UCITS-5-10-40"), check => Assert.Equal(indeterminate, check.Indeterminate));
    }

    [Fact]
    public void A_price_that_is_not_known_is_no_fresh_price()
    {
        var status = Portfolios.Evaluate(Portfolios.Of(PortfolioKind.FundUcits, 0.01m), "EU-UCITS", ages: new Dictionary<string, int>());

        Assert.True(Assert.Single(status.Checks("INT-STALE-PRICE")).Indeterminate);
        Assert.All(status.Checks("EU-UCITS-5"), check => Assert.True(check.Indeterminate));
    }

    [Fact]
    public void A_restricted_holding_is_named_and_a_watched_one_is_not()
    {
        var facts = Portfolios.Of(PortfolioKind.FundKrPublic, 0.01m, 0.02m);

        Assert.True(Assert.Single(Judge(RestrictionLevel.Watch)).Passed);
        var check = Assert.Single(Judge(RestrictionLevel.RestrictedBuy));
        Assert.True(check.Indeterminate);
        Assert.False(check.Passed);
        Assert.Equal(Portfolios.Isin(1), check.SubjectIsin);

        IReadOnlyList<ComplianceCheck> Judge(RestrictionLevel level) => Portfolios.Evaluate(
            facts,
            "KR-FSCMA",
            restrictions: [new RestrictionEntry { TenantId = Guid.Empty, Isin = Portfolios.Isin(1), Since = Portfolios.Date, Level = level, Reason = "test" }]).Checks("INT-RESTRICTED");
    }

    [Fact]
    public void A_class_of_shares_is_held_up_to_the_limit_and_units_of_funds_are_no_shares()
    {
        var facts = Portfolios.Of(PortfolioKind.FundUcits, 0.01m, 0.02m);
        var (share, fund) = (facts.Holdings![0], facts.Holdings[1] with { VotingFraction = null });

        Assert.True(Judge(share with { VotingFraction = 0.10m }).Passed);
        Assert.False(Judge(share with { VotingFraction = 0.1001m }).Passed);
        Assert.True(Judge(share with { VotingFraction = null }).Indeterminate);

        ComplianceCheck Judge(Holding holding) => Assert.Single(
            new PortfolioEvaluation(RuleFiles.Read()).Evaluate(
            [new RegimeActivation { TenantId = Guid.Empty, RegimeCode = "EU-UCITS", ActiveFrom = new DateOnly(2020, 1, 1) }],
            [],
            new EvaluationInput(facts with { Holdings = [holding, fund] }, [], facts.Holdings!.ToDictionary(each => each.Isin, _ => 0), Portfolios.Date)
            {
                Funds = new HashSet<string> { fund.Isin },
            }).Checks,
            check => check.Rule.Id == "EU-UCITS-VOTING");
    }

    [Fact]
    public void A_diversified_fund_counts_other_funds_in_full_and_asks_for_no_votes_of_theirs()
    {
        var facts = Portfolios.Of(PortfolioKind.Fund40Act, 0.60m, 0.40m);
        facts = facts with { Holdings = [facts.Holdings![0] with { VotingFraction = null }, facts.Holdings[1]] };

        var check = Assert.Single(
            new PortfolioEvaluation(RuleFiles.Read()).Evaluate(
            [new RegimeActivation { TenantId = Guid.Empty, RegimeCode = "US-40ACT", ActiveFrom = new DateOnly(2020, 1, 1) }],
            [],
            new EvaluationInput(facts, [], facts.Holdings!.ToDictionary(each => each.Isin, _ => 0), Portfolios.Date)
            {
                Funds = new HashSet<string> { facts.Holdings![0].Isin },
            }).Checks,
            check => check.Rule.Id == "US-40ACT-DIV-75-5-10");

        // 60 % in a fund and 5 of the 40 % in one issuer.
        Assert.Equal(0.65m, check.Observed);
        Assert.False(check.Passed);
    }

    [Theory]
    [InlineData("EU-UCITS-5", "issuerWeights", PortfolioKind.FundUcits, "EU-UCITS")]
    [InlineData("EU-UCITS-5-10-40", "issuerWeights", PortfolioKind.FundUcits, "EU-UCITS")]
    [InlineData("KR-FUND-10", "positionWeights", PortfolioKind.FundKrPublic, "KR-FSCMA")]
    public void What_is_judged_is_what_the_rules_own_test_says(string ruleId, string input, PortfolioKind kind, string regime)
    {
        var rule = RuleFiles.Read().FindRule(ruleId)!;
        var random = new Random(20260101);
        for (var i = 0; i < 200; i++)
        {
            var weights = Enumerable.Range(0, random.Next(1, 12)).Select(_ => random.Next(0, 16) / 100m).ToList();

            var judged = Portfolios.Evaluate(Portfolios.Of(kind, weights), regime).Checks(ruleId).All(check => check.Passed);

            Assert.Equal(rule.Test.Evaluate(new Dictionary<string, object> { [input] = weights, ["threshold"] = rule.Threshold! }), judged);
        }
    }

    [Fact]
    public void Rules_bind_the_kind_of_portfolio_that_they_are_made_for()
    {
        Assert.Empty(Portfolios.Evaluate(Portfolios.Of(PortfolioKind.Discretionary, 0.50m), "EU-UCITS").Checks("EU-UCITS-5"));
        Assert.Empty(Portfolios.Evaluate(Portfolios.Of(PortfolioKind.Discretionary, 0.50m), "KR-FSCMA").Checks("KR-FUND-10"));
        Assert.Empty(Portfolios.Evaluate(Portfolios.Of(PortfolioKind.Model, 0.50m), "US-SEC").Checks);
    }

    [Fact]
    public void A_rule_that_cannot_be_tested_says_what_it_would_need()
    {
        var check = Assert.Single(Portfolios.Evaluate(Portfolios.Of(PortfolioKind.Discretionary, 0.50m), "US-SEC").Checks("US-13F"));

        Assert.True(check is { Indeterminate: true, Passed: false });
        Assert.Contains("Section13FAum", check.Explanation, StringComparison.Ordinal);
    }
}
