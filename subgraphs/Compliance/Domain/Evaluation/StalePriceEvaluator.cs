namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>INT-STALE-PRICE: the last close of everything that is held is at most a session old.</summary>
internal sealed class StalePriceEvaluator : IRuleEvaluator
{
    public const string Id = "INT-STALE-PRICE";

    public string RuleId => Id;

    public IReadOnlyList<ComplianceCheck> Evaluate(EffectiveRule rule, EvaluationInput input)
    {
        if (rule.Threshold is not { } limit)
        {
            return [rule.Indeterminate("The rule has no threshold.")];
        }

        if (input.Facts.Holdings is not { } holdings)
        {
            return [rule.Indeterminate("The holdings are not known.")];
        }

        if (holdings.FirstOrDefault(holding => !input.PriceAges.ContainsKey(holding.Isin)) is { } unknown)
        {
            return [rule.Indeterminate($"No close of {unknown.Isin} is known.") with { SubjectIsin = unknown.Isin }];
        }

        var oldest = holdings.OrderByDescending(holding => input.PriceAges[holding.Isin]).ThenBy(holding => holding.Isin, StringComparer.Ordinal).FirstOrDefault();
        if (oldest is null)
        {
            return [rule.Judged(true, 0m, "The portfolio holds nothing.")];
        }

        var age = input.PriceAges[oldest.Isin];
        return [rule.Judged(
            age <= limit,
            age,
            $"The oldest close, of {oldest.Isin}, is {age} sessions old; at most {limit:0.##} may be.",
            oldest)];
    }

    /// <summary>The holdings whose price is too old, or not known.</summary>
    public static IReadOnlyList<string> FindStale(EffectiveRule rule, EvaluationInput input)
        => [.. (input.Facts.Holdings ?? [])
            .Where(holding => !input.PriceAges.TryGetValue(holding.Isin, out var age) || age > rule.Threshold)
            .Select(holding => holding.Isin)
            .Order(StringComparer.Ordinal)];
}
