using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;

namespace Subgraphs.Compliance.Tests.Evaluation;

/// <summary>Versions of rules and the days on which they count.</summary>
public sealed class RuleBookTests
{
    private static readonly RuleBook Rules = RuleFiles.Read();

    [Fact]
    public void Each_day_has_the_version_of_a_rule_that_counts_on_it()
    {
        var first = Rules.FindRule("EU-UCITS-5")! with { ValidTo = new DateOnly(2026, 6, 30) };
        var second = first with { Version = 2, Threshold = 0.08m, ValidFrom = new DateOnly(2026, 7, 1), ValidTo = null };
        var book = new RuleBook(Rules.Regimes, [second, first]);

        Assert.Equal(1, book.FindRule("EU-UCITS-5", new DateOnly(2026, 6, 30))!.Version);
        Assert.Equal(2, book.FindRule("EU-UCITS-5", new DateOnly(2026, 7, 1))!.Version);
        Assert.Null(book.FindRule("EU-UCITS-5", new DateOnly(2011, 6, 30)));
        Assert.Equal(2, book.FindRule("EU-UCITS-5")!.Version);
        Assert.Equal(0.10m, book.FindRule("EU-UCITS-5", 1)!.Threshold);
        Assert.Null(book.FindRule("EU-UCITS-5", 3));
        Assert.Equal([2], book.RulesOf("EU-UCITS").Select(rule => rule.Version));
        Assert.Equal([1], book.RulesOf("EU-UCITS", new DateOnly(2020, 1, 1)).Select(rule => rule.Version));
    }

    [Fact]
    public void Two_versions_never_count_on_one_day()
    {
        var first = Rules.FindRule("EU-UCITS-5")! with { ValidTo = new DateOnly(2026, 7, 1) };

        Assert.Throws<ArgumentException>(() => new RuleBook(Rules.Regimes, [first, first with { Version = 2, ValidFrom = new DateOnly(2026, 7, 1), ValidTo = null }]));
        Assert.Throws<ArgumentException>(() => new RuleBook(Rules.Regimes, [first, first with { ValidFrom = new DateOnly(2026, 7, 2) }]));
    }
}
