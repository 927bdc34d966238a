using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Breaches;

namespace Subgraphs.Compliance.Tests.Breaches;

/// <summary>What brings a portfolio beyond a limit, and how that ends.</summary>
public sealed class BreachTests
{
    [Fact]
    public void A_purchase_beyond_a_limit_is_an_active_breach_to_be_undone_the_next_business_day()
    {
        // Monday 2024-06-03, then Tuesday.
        var walk = new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(2, 1);

        var breach = Assert.Single(walk.All);
        Assert.Equal(("EU-UCITS-5", 1, BreachKind.Active, Severity.Breach), (breach.RuleId, breach.RuleVersion, breach.Kind, breach.Severity));
        Assert.Equal((0.11m, 0.10m), (breach.Observed, breach.Threshold));
        Assert.Equal(BreachWalk.Isin, breach.SubjectIsin);
        Assert.Equal((new DateOnly(2024, 6, 4), new DateOnly(2024, 6, 5)), (breach.DetectedOn, breach.CureBy!.Value));
    }

    [Fact]
    public void A_price_that_rises_beyond_a_limit_is_a_passive_breach()
    {
        var walk = new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(0, 1.2m);

        var breach = Assert.Single(walk.All);
        Assert.Equal(BreachKind.Passive, breach.Kind);

        // Ten business days of the euro system.
        Assert.Equal(new DateOnly(2024, 6, 18), breach.CureBy);
    }

    [Fact]
    public void A_redemption_is_passive_and_a_trade_that_alone_would_not_have_done_it_is_active()
    {
        Assert.Equal(BreachKind.Passive, Assert.Single(new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(0, 1, netAssets: 80).All).Kind);

        // The price alone leaves 9.9 %, the purchase alone 10 %: without the purchase the limit would have been kept.
        Assert.Equal(BreachKind.Active, Assert.Single(new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(1, 1.1m).All).Kind);

        // A sale makes nothing worse: what is still beyond is the market's doing.
        Assert.Equal(BreachKind.Passive, Assert.Single(new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(-1, 1.5m).All).Kind);
    }

    [Fact]
    public void Trades_count_since_the_rule_could_last_be_told_and_splits_do_not_make_them()
    {
        // Bought while the price was too old to tell; found when it is fresh again, behind a split of two for one.
        var walk = new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(3, 1, age: 5).Day(0, 0.5m, split: 2);

        Assert.Equal(BreachKind.Active, Assert.Single(walk.All).Kind);
        Assert.Empty(new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(0, 0.5m, split: 2).All);
    }

    [Fact]
    public void A_figure_that_wavers_about_its_limit_is_one_breach_until_three_checks_in_a_row_pass()
    {
        var walk = new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(0, 1.2m).Day(0, 1).Day(0, 1).Day(0, 1.3m).Day(0, 1).Day(0, 1);

        Assert.NotNull(walk.Open);
        Assert.Equal(0.117m, Assert.Single(walk.All).Observed);
        walk.Day(0, 1);
        Assert.Null(walk.Open);
        Assert.Equal(new DateOnly(2024, 6, 10), walk.All[0].ResolvedOn);
        Assert.StartsWith("Cured", walk.All[0].Resolution, StringComparison.Ordinal);

        walk.Day(0, 1.2m);
        Assert.Equal(2, walk.All.Count);
    }

    [Fact]
    public void What_cannot_be_told_neither_opens_nor_cures()
    {
        var walk = new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(0, 2, age: 5);
        Assert.Empty(walk.All);

        walk.Day(0, 1.2m).Day(0, 1, age: 5).Day(0, 1, age: 5).Day(0, 1, age: 5).Day(0, 1, age: 5);
        Assert.Equal(0, walk.Open!.CalmChecks);
    }

    [Fact]
    public void A_diversified_fund_loses_its_status_by_an_acquisition_only()
    {
        Assert.Empty(new BreachWalk(PortfolioKind.Fund40Act, "US-40ACT").Day(20, 1).Day(0, 2).All);

        Assert.Equal(BreachKind.Active, Assert.Single(new BreachWalk(PortfolioKind.Fund40Act, "US-40ACT").Day(20, 1).Day(20, 1).All).Kind);
    }

    [Theory]
    [InlineData(RestrictionLevel.RestrictedBuy, 5, true)]
    [InlineData(RestrictionLevel.RestrictedBuy, -5, false)]
    [InlineData(RestrictionLevel.RestrictedAll, -5, true)]
    [InlineData(RestrictionLevel.Watch, 5, false)]
    public void A_forbidden_trade_is_an_active_breach_until_a_person_resolves_it(RestrictionLevel level, int traded, bool isBreach)
    {
        var restriction = new RestrictionEntry { TenantId = Guid.NewGuid(), Isin = BreachWalk.Isin, Since = new DateOnly(2024, 6, 4), Level = level, Reason = "test" };
        var walk = new BreachWalk(PortfolioKind.Discretionary, "US-SEC", restriction).Day(traded, 1).Day(0, 1).Day(0, 1).Day(0, 1).Day(0, 1);

        Assert.Equal(isBreach, walk.Open is not null);
        if (walk.Open is { } breach)
        {
            Assert.Equal(("INT-RESTRICTED", BreachKind.Active, Severity.Critical, 5m, 0m), (breach.RuleId, breach.Kind, breach.Severity, breach.Observed, breach.Threshold));
        }
    }

    [Fact]
    public void A_rule_that_is_not_in_force_any_more_ends_its_breaches()
    {
        var walk = new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(2, 1);
        Assert.NotNull(walk.Open);

        walk.RegimeCode = "EU-TD";
        walk.Day(0, 1);

        Assert.Null(walk.Open);
        Assert.Contains("not in force", walk.All[0].Resolution, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_breach_has_the_same_id_however_often_it_is_looked_for()
        => Assert.Equal(
            new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(2, 1).All[0].Id,
            new BreachWalk(PortfolioKind.FundUcits, "EU-UCITS").Day(9, 1).Day(2, 1).All[0].Id);
}
