using System.Globalization;
using System.Text.Json;
using Subgraphs.Compliance.Data.Rules;
using Tests.Kit;

namespace Subgraphs.Compliance.Tests;

/// <summary>The rules that are part of the program are those that the domain specifies.</summary>
public sealed class RuleFilesTests
{
    [Fact]
    public void All_rules_and_their_regimes_are_read()
    {
        var book = RuleFiles.Read();

        Assert.Equal(24, book.Rules.Count);
        Assert.All(book.Rules, rule => Assert.NotNull(book.FindRegime(rule.Regime)));
        Assert.All(book.Regimes, regime => Assert.NotEmpty(book.RulesOf(regime.Code)));
    }

    [Fact]
    public void The_rules_equal_the_specified_ones()
    {
        using var specified = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "compliance-rules.json")));
        var book = RuleFiles.Read();
        var rules = specified.RootElement.GetProperty("rules").EnumerateArray().ToList();

        Assert.Equal(rules.Select(rule => rule.GetProperty("id").GetString()), book.Rules.Select(rule => rule.Id));
        foreach (var expected in rules)
        {
            var rule = book.FindRule(expected.GetProperty("id").GetString()!)!;
            Assert.Equal(expected.GetProperty("regime").GetString(), rule.Regime);
            Assert.Equal(expected.GetProperty("title").GetString(), rule.Title);
            Assert.Equal(expected.GetProperty("formula").GetString(), rule.Formula);
            Assert.Equal(expected.GetProperty("citation").GetString(), rule.Citation);
            Assert.Equal(expected.GetProperty("severity").GetString(), rule.Severity.ToString().ToUpperInvariant());
            Assert.Equal(expected.GetProperty("validFrom").GetString(), rule.ValidFrom.ToString("O", CultureInfo.InvariantCulture));
            Assert.Equal(expected.GetProperty("inputs").GetArrayLength(), rule.Inputs.Count);
            Assert.Equal(
                expected.GetProperty("threshold").GetString() is { } threshold ? decimal.Parse(threshold, CultureInfo.InvariantCulture) : null,
                rule.Threshold);
        }
    }
}
