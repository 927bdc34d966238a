using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;
using Subgraphs.Compliance.Domain.PreTrade;
using Subgraphs.Compliance.Tests.Evaluation;

namespace Subgraphs.Compliance.Tests.PreTrade;

/// <summary>What makes orders clear, blocked or undecided.</summary>
public sealed class PreTradeEvaluationTests
{
    private static readonly PreTradeEvaluation Evaluation = new(new PortfolioEvaluation(RuleFiles.Read()));

    [Fact]
    public void What_breaks_a_limit_that_was_kept_is_blocked_and_what_only_nears_it_is_not()
    {
        Assert.Equal(PreTradeVerdict.Clear, Judge("KR-FSCMA", PortfolioKind.FundKrPublic, [0.08m, 0.08m], [0.10m, 0.06m]).Verdict);

        var blocked = Judge("KR-FSCMA", PortfolioKind.FundKrPublic, [0.08m, 0.08m], [0.11m, 0.05m]);
        Assert.Equal(PreTradeVerdict.Blocked, blocked.Verdict);
        var finding = Assert.Single(blocked.Findings, finding => finding.Outcome == PreTradeOutcome.Worse);
        Assert.Equal(("KR-FUND-10", Portfolios.Isin(0), 0.11m), (finding.Check.Rule.Id, finding.Check.SubjectIsin, finding.Check.Observed));
    }

    [Fact]
    public void What_was_broken_blocks_only_where_it_gets_worse()
    {
        Assert.Equal(PreTradeVerdict.Clear, Judge("KR-FSCMA", PortfolioKind.FundKrPublic, [0.30m, 0.08m], [0.20m, 0.09m]).Verdict);
        Assert.Equal(PreTradeVerdict.Clear, Judge("KR-FSCMA", PortfolioKind.FundKrPublic, [0.30m, 0.08m], [0.30m, 0.09m]).Verdict);
        Assert.Equal(PreTradeVerdict.Blocked, Judge("KR-FSCMA", PortfolioKind.FundKrPublic, [0.30m, 0.08m], [0.31m, 0.07m]).Verdict);

        // The first gets better and a second one breaks.
        Assert.Equal(PreTradeVerdict.Blocked, Judge("KR-FSCMA", PortfolioKind.FundKrPublic, [0.30m, 0.08m], [0.20m, 0.12m]).Verdict);
    }

    [Fact]
    public void A_limit_on_fractions_that_are_not_known_waits_for_purchases_and_not_for_sales()
    {
        decimal[] small = [.. Enumerable.Repeat(0.045m, 20)];
        decimal[] smaller = [.. small.Select(weight => weight - 0.001m)];

        var buying = Judge("EU-UCITS", PortfolioKind.FundUcits, smaller, small, new ProjectedTrade(Portfolios.Isin(0), IsBuy: true, 1), areVotesKnown: false);
        var selling = Judge("EU-UCITS", PortfolioKind.FundUcits, small, smaller, new ProjectedTrade(Portfolios.Isin(0), IsBuy: false, 1), areVotesKnown: false);

        Assert.Equal(PreTradeVerdict.Indeterminate, buying.Verdict);
        Assert.Equal(["EU-UCITS-VOTING"], buying.Findings.Where(finding => finding.Outcome == PreTradeOutcome.Indeterminate).Select(finding => finding.Check.Rule.Id));
        Assert.Equal(PreTradeVerdict.Clear, selling.Verdict);
        Assert.Equal(PreTradeVerdict.Clear, Judge("EU-UCITS", PortfolioKind.FundUcits, smaller, small).Verdict);
    }

    [Fact]
    public void An_old_price_leaves_a_limit_by_value_untold()
    {
        var result = Judge("KR-FSCMA", PortfolioKind.FundKrPublic, [0.08m], [0.05m], ages: new Dictionary<string, int> { [Portfolios.Isin(0)] = 3 });

        Assert.Equal(PreTradeVerdict.Indeterminate, result.Verdict);
    }

    [Theory]
    [InlineData(RestrictionLevel.Watch, true, PreTradeVerdict.Clear)]
    [InlineData(RestrictionLevel.RestrictedBuy, true, PreTradeVerdict.Blocked)]
    [InlineData(RestrictionLevel.RestrictedBuy, false, PreTradeVerdict.Clear)]
    [InlineData(RestrictionLevel.RestrictedAll, true, PreTradeVerdict.Blocked)]
    [InlineData(RestrictionLevel.RestrictedAll, false, PreTradeVerdict.Blocked)]
    public void The_restricted_list_is_held_against_the_trades_themselves(RestrictionLevel level, bool isBuy, PreTradeVerdict expected)
    {
        var restriction = new RestrictionEntry { TenantId = Guid.Empty, Isin = Portfolios.Isin(0), Since = new DateOnly(2024, 1, 2), Level = level, Reason = "" };

        var result = Judge("US-SEC", PortfolioKind.Discretionary, [0.2m], [0.3m], new ProjectedTrade(Portfolios.Isin(0), isBuy, 10), restriction);

        Assert.Equal(expected, result.Verdict);
    }

    [Fact]
    public void Duties_to_tell_do_not_forbid_a_trade()
        => Assert.Equal(
            ["INT-STALE-PRICE", "INT-RESTRICTED"],
            Judge("US-SEC", PortfolioKind.Discretionary, [0.2m], [0.9m]).Findings.Select(finding => finding.Check.Rule.Id));

    [Fact]
    public void The_strictest_of_several_entries_for_one_instrument_counts_in_a_status_too()
    {
        var facts = Portfolios.Of(PortfolioKind.Discretionary, 0.2m);
        RestrictionEntry Entry(int year, RestrictionLevel level)
            => new() { TenantId = Guid.Empty, Isin = Portfolios.Isin(0), Since = new DateOnly(year, 1, 2), Level = level, Reason = "" };

        var check = Assert.Single(Portfolios
            .Evaluate(facts, "US-SEC", restrictions: [Entry(2022, RestrictionLevel.RestrictedAll), Entry(2023, RestrictionLevel.RestrictedBuy)])
            .Checks("INT-RESTRICTED"));

        Assert.Contains("since 2022-01-02, neither to be bought nor sold", check.Explanation, StringComparison.Ordinal);
    }

    private static PreTradeResult Judge(
        string regime,
        PortfolioKind kind,
        decimal[] before,
        decimal[] after,
        ProjectedTrade? trade = null,
        RestrictionEntry? restriction = null,
        IReadOnlyDictionary<string, int>? ages = null,
        bool areVotesKnown = true)
        => Evaluation.Evaluate(
            [Activation(regime), Activation(Regime.House)],
            [],
            Input(Of(kind, before, areVotesKnown), restriction, ages),
            Input(Of(kind, after, areVotesKnown), restriction, ages),
            [trade ?? new ProjectedTrade(Portfolios.Isin(0), IsBuy: true, 1)]);

    private static PortfolioFacts Of(PortfolioKind kind, decimal[] weights, bool areVotesKnown)
    {
        var facts = Portfolios.Of(kind, weights);
        return areVotesKnown ? facts : facts with { Holdings = [.. facts.Holdings!.Select(holding => holding with { VotingFraction = null })] };
    }

    private static EvaluationInput Input(PortfolioFacts facts, RestrictionEntry? restriction, IReadOnlyDictionary<string, int>? ages)
        => new(facts, restriction is null ? [] : [restriction], ages ?? facts.Holdings!.ToDictionary(holding => holding.Isin, _ => 0), Portfolios.Date);

    private static RegimeActivation Activation(string code) => new() { TenantId = Guid.Empty, RegimeCode = code, ActiveFrom = new DateOnly(2000, 1, 1) };
}
