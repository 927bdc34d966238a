namespace Subgraphs.Compliance.Domain.Expressions;

/// <summary>What the tests of rules may look at.</summary>
public static class RuleInputs
{
    public const string Threshold = "threshold";
    public const string Before = "before";
    public const string After = "after";
    public const string LastReported = "lastReported";
    public const string Fraction = "fraction";
    public const string LongFraction = "longFraction";
    public const string Purpose = "purpose";
    public const string Filer = "filer";
    public const string MonthEndValues = "monthEndValues";
    public const string Start = "start";
    public const string Nav = "nav";
    public const string Notified = "notified";
    public const string ClientClassification = "clientClassification";

    /// <summary>Names and types; the meaning stands in the formulas of <c>Data/Rules/rules.json</c>.</summary>
    public static IReadOnlyDictionary<string, ExpressionType> All { get; } = new Dictionary<string, ExpressionType>(StringComparer.Ordinal)
    {
        [Threshold] = ExpressionType.Number,
        [Before] = ExpressionType.Number,
        [After] = ExpressionType.Number,
        [LastReported] = ExpressionType.Number,
        [Fraction] = ExpressionType.Number,
        [LongFraction] = ExpressionType.Number,
        [Purpose] = ExpressionType.Word,
        [Filer] = ExpressionType.Word,
        [MonthEndValues] = ExpressionType.Numbers,
        [Start] = ExpressionType.Number,
        [Nav] = ExpressionType.Number,
        [Notified] = ExpressionType.Number,
        [ClientClassification] = ExpressionType.Word,
        ["missingFields"] = ExpressionType.Number,
        ["workingDays"] = ExpressionType.Number,
        ["venuesConsidered"] = ExpressionType.Number,
        ["issuerWeights"] = ExpressionType.Numbers,
        ["depositWeights"] = ExpressionType.Numbers,
        ["positionWeights"] = ExpressionType.Numbers,
        ["classFractions"] = ExpressionType.Numbers,
        ["qualifying"] = ExpressionType.Number,
        ["nameAssets"] = ExpressionType.Number,
        ["totalAssets"] = ExpressionType.Number,
        ["forbiddenTrades"] = ExpressionType.Number,
        ["priceAges"] = ExpressionType.Numbers,
    };
}
