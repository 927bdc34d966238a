using System.Globalization;
using System.Text.Json;
using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Deadlines;
using Tests.Kit;

namespace Subgraphs.Compliance.Tests.Evaluation;

/// <summary>Every boundary case that the domain specifies, through the rules' own tests as they are written in the rule file.</summary>
public sealed class SpecifiedRuleTests
{
    private static readonly RuleBook Rules = RuleFiles.Read();

    [Fact]
    public void Every_specified_case_comes_out_as_specified()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "compliance-rules.json")));
        var compared = 0;
        foreach (var specified in document.RootElement.GetProperty("rules").EnumerateArray())
        {
            var rule = Rules.FindRule(specified.GetProperty("id").GetString()!)!;
            foreach (var item in specified.GetProperty("cases").EnumerateArray())
            {
                Compare(rule, item);
                compared++;
            }
        }

        Assert.Equal(32, compared);
    }

    private static void Compare(ComplianceRule rule, JsonElement item)
    {
        if (item.TryGetProperty("navs", out var navs))
        {
            Assert.Equal(item.GetProperty("notifiedLevels").EnumerateArray().Select(level => level.GetInt32()), Notify(rule, Number(item, "start")!.Value, navs));
        }
        else if (item.TryGetProperty("quarterEnd", out var quarterEnd))
        {
            var due = DueDates.Of(rule.Deadline!, Date(quarterEnd), AuthorityCalendar.For(Rules.FindRegime(rule.Regime)!.Jurisdiction));
            Assert.Equal(Date(item.GetProperty("due")), due);
        }
        else
        {
            var expected = item.TryGetProperty("due", out var isDue) ? isDue.GetBoolean() : item.GetProperty("passed").GetBoolean();
            Assert.True(expected == rule.Test.Evaluate(Inputs(rule, item)), $"{rule.Id} {item.GetRawText()}");
        }
    }

    /// <summary>Each multiple of the threshold is told once: 0 where nothing is told.</summary>
    private static IEnumerable<int> Notify(ComplianceRule rule, decimal start, JsonElement navs)
    {
        var notified = 0m;
        foreach (var nav in navs.EnumerateArray().Select(value => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture)))
        {
            var isTold = rule.Test.Evaluate(new Dictionary<string, object> { ["start"] = start, ["nav"] = nav, ["notified"] = notified, ["threshold"] = rule.Threshold! });
            Assert.NotNull(isTold);
            notified = isTold.Value ? Math.Floor((start - nav) / start / rule.Threshold!.Value) : notified;
            yield return isTold.Value ? (int)notified : 0;
        }
    }

    private static Dictionary<string, object> Inputs(ComplianceRule rule, JsonElement item)
    {
        var after = Number(item, "after") ?? Number(item, "fraction");
        var lastReported = Number(item, "lastReported");
        var weights = item.TryGetProperty("weights", out var list)
            ? list.EnumerateArray().Select(value => decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture)).ToList()
            : null;
        var inputs = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["threshold"] = item.TryGetProperty("kind", out var kind) && kind.GetString() == "INDEX" ? 0.30m : rule.Threshold!,

            // The specified case is of a holder with that purpose, and of one with a notifiable long interest.
            ["purpose"] = rule.Id == "US-13D" ? "CONTROL" : "PASSIVE",
            ["longFraction"] = 0.06m,
        };
        Add("before", Number(item, "before") ?? lastReported);
        Add("after", after);
        Add("fraction", after);
        Add("lastReported", lastReported ?? Number(item, "before"));
        Add("nameAssets", rule.Id == "US-NAMES-80" ? Number(item, "observed") : null);
        Add("qualifying", Number(item, "qualifying"));
        Add("totalAssets", rule.Id == "US-NAMES-80" ? 1m : Number(item, "totalAssets"));
        Add("issuerWeights", weights);
        Add("positionWeights", rule.Id == "KR-FUND-10" ? new List<decimal> { Number(item, "observed")!.Value } : null);
        return inputs;

        void Add(string name, object? value)
        {
            if (value is not null)
            {
                inputs[name] = value;
            }
        }
    }

    private static decimal? Number(JsonElement item, string name)
        => item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? decimal.Parse(value.GetString()!, CultureInfo.InvariantCulture) : null;

    private static DateOnly Date(JsonElement value) => DateOnly.ParseExact(value.GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
