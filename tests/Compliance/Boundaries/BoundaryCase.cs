using System.Globalization;
using System.Text.Json;
using Tests.Kit;

namespace Subgraphs.Compliance.Tests.Boundaries;

/// <summary>One case at the boundary of a rule, as the domain specifies it.</summary>
/// <param name="Rule">The specified rule.</param>
/// <param name="Number">Which of the rule's cases, from 1.</param>
/// <param name="Given">What is given and expected.</param>
internal sealed record BoundaryCase(JsonElement Rule, int Number, JsonElement Given)
{
    public string RuleId => Rule.GetProperty("id").GetString()!;

    public string Regime => Rule.GetProperty("regime").GetString()!;

    public decimal Threshold => Parse(Rule.GetProperty("threshold"));

    /// <summary>Days of the rule's deadline.</summary>
    public int DeadlineDays => Rule.GetProperty("deadline").GetProperty("days").GetInt32();

    public bool IsDue => Given.GetProperty("due").GetBoolean();

    public bool IsPassed => Given.GetProperty("passed").GetBoolean();

    /// <summary>All of them; skips the test where they are not there.</summary>
    public static IReadOnlyList<BoundaryCase> ReadAll()
    {
        using var document = JsonDocument.Parse(File.ReadAllText(SharedData.Require("domain", "compliance-rules.json")));
        return [.. document.RootElement.GetProperty("rules").Clone().EnumerateArray()
            .SelectMany(rule => rule.GetProperty("cases").EnumerateArray().Select((given, index) => new BoundaryCase(rule, index + 1, given)))];
    }

    public bool Has(string name) => Given.TryGetProperty(name, out _);

    public decimal NumberOf(string name) => Parse(Given.GetProperty(name));

    public IReadOnlyList<decimal> NumbersOf(string name) => [.. Given.GetProperty(name).EnumerateArray().Select(Parse)];

    public DateOnly DateOf(string name) => DateOnly.ParseExact(Given.GetProperty(name).GetString()!, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{RuleId} {Number} {Given.GetRawText()}");

    public static decimal Parse(JsonElement number) => decimal.Parse(number.GetString()!, CultureInfo.InvariantCulture);
}
