using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;

namespace Subgraphs.Compliance.Tests.Evaluation;

/// <summary>What follows for a fund from what its tenant said of it.</summary>
public sealed class FundPolicyEvaluationTests
{
    private const string Fund = "fund";

    /// <summary>US-NAMES-80 counts from the day before.</summary>
    private static readonly DateOnly Date = new(2026, 6, 12);

    [Fact]
    public void A_fund_that_is_to_spread_its_assets_may_hold_more_of_one_issue_where_it_does()
    {
        decimal[] spread = [0.25m, .. Enumerable.Repeat(0.05m, 10)];
        decimal[] narrow = [0.25m, .. Enumerable.Repeat(0.05m, 9)];

        Assert.Equal((true, 0.25m, 0m), Figures(Korean(spread, Policy(FundPolicyKind.Diversified))));
        Assert.Equal((false, 0.10m, -0.15m), Figures(Korean(narrow, Policy(FundPolicyKind.Diversified))));
        Assert.Equal((false, 0.10m, -0.15m), Figures(Korean(spread)));
        Assert.Equal((false, 0.10m, -0.15m), Figures(Korean(spread, Policy(FundPolicyKind.Diversified, portfolioId: "other"))));

        static (bool, decimal?, decimal?) Figures(ComplianceCheck check) => (check.Passed, check.Threshold, check.Headroom);
    }

    [Fact]
    public void A_limit_of_the_tenants_own_is_one_for_funds_of_every_type()
    {
        var tighter = new RuleOverride { TenantId = Guid.Empty, RegimeCode = "KR-FSCMA", RuleId = "KR-FUND-10", Threshold = 0.095m };

        var check = Check(Portfolios.Of(PortfolioKind.FundKrPublic, 0.20m), "KR-FSCMA", "KR-FUND-10", [Policy(FundPolicyKind.Index)], tighter);

        Assert.Equal((false, 0.095m), (check.Passed, check.Threshold));
    }

    [Fact]
    public void What_a_fund_borrowed_is_among_the_assets_of_which_its_name_has_to_tell()
    {
        var policy = Policy(FundPolicyKind.Name, isin: Portfolios.Isin(0));
        var borrowed = Named(Portfolios.Of(PortfolioKind.Fund40Act, 0.85m, 0.25m), policy);
        var paid = Named(Portfolios.Of(PortfolioKind.Fund40Act, 0.85m, 0.15m), policy);

        // 85 of 110, and 85 of 100.
        Assert.Equal((false, 0.7727272727m), (borrowed.Passed, borrowed.Observed));
        Assert.Equal((true, 0.85m), (paid.Passed, paid.Observed));
    }

    [Fact]
    public void Whether_a_fund_borrowed_is_not_told_without_its_cash()
    {
        var check = Named(Portfolios.Of(PortfolioKind.Fund40Act, 0.85m) with { IsCashKnown = false }, Policy(FundPolicyKind.Name, isin: Portfolios.Isin(0)));

        Assert.True(check is { Indeterminate: true, Passed: false });
    }

    [Fact]
    public void A_name_that_nothing_follows_any_more_is_broken_and_one_that_nobody_explained_is_untold()
    {
        var facts = Portfolios.Of(PortfolioKind.Fund40Act, 0.85m);

        Assert.True(Named(facts, Policy(FundPolicyKind.Name, isin: Portfolios.Isin(7))) is { Indeterminate: false, Passed: false, Observed: 0m });
        Assert.True(Named(facts, Policy(FundPolicyKind.Index)) is { Indeterminate: true, Passed: false });
    }

    private static ComplianceCheck Korean(decimal[] weights, params FundPolicy[] policies)
        => Check(Portfolios.Of(PortfolioKind.FundKrPublic, weights), "KR-FSCMA", "KR-FUND-10", policies);

    private static ComplianceCheck Named(PortfolioFacts facts, params FundPolicy[] policies) => Check(facts, "US-40ACT", "US-NAMES-80", policies);

    private static ComplianceCheck Check(PortfolioFacts facts, string regime, string ruleId, FundPolicy[] policies, params RuleOverride[] overrides)
        => Assert.Single(
            new PortfolioEvaluation(RuleFiles.Read()).Evaluate(
                [new RegimeActivation { TenantId = Guid.Empty, RegimeCode = regime, ActiveFrom = new DateOnly(2000, 1, 1) }],
                overrides,
                new EvaluationInput(facts with { PortfolioId = Fund }, [], facts.Holdings!.ToDictionary(holding => holding.Isin, _ => 0), Date)
                {
                    Policies = FundPolicy.InEffectOn(policies, Date),
                }).Checks,
            check => check.Rule.Id == ruleId);

    private static FundPolicy Policy(FundPolicyKind kind, string isin = "", string portfolioId = Fund)
        => new() { TenantId = Guid.Empty, PortfolioId = portfolioId, Kind = kind, Isin = isin, ValidFrom = new DateOnly(2020, 1, 1) };
}
