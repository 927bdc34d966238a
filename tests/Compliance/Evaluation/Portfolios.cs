using System.Globalization;
using Subgraphs.Compliance.Data.Rules;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Evaluation;

namespace Subgraphs.Compliance.Tests.Evaluation;

/// <summary>Portfolios of a hundred million, made of weights, and what the rules say of them.</summary>
internal static class Portfolios
{
    public const decimal NetAssets = 100_000_000m;

    public static readonly DateOnly Date = new(2024, 6, 28);

    private static readonly RuleBook Rules = RuleFiles.Read();

    public static PortfolioFacts Of(PortfolioKind kind, params IEnumerable<decimal> weights) => new()
    {
        Kind = kind,
        BaseCurrency = "EUR",
        NetAssets = NetAssets,
        NetAssetCurrency = "EUR",
        IsCashKnown = true,
        Holdings = [.. weights.Select((weight, index) => new Holding(Isin(index), null, 1_000m, 0.01m, weight * NetAssets, "EUR"))],
    };

    public static string Isin(int index) => string.Create(CultureInfo.InvariantCulture, $"XX{index:0000000000}");

    public static ComplianceStatus Evaluate(
        PortfolioFacts facts,
        string regime,
        IReadOnlyList<RuleOverride>? overrides = null,
        IReadOnlyList<RestrictionEntry>? restrictions = null,
        IReadOnlyDictionary<string, int>? ages = null)
        => new PortfolioEvaluation(Rules).Evaluate(
            [Activation(regime), Activation(Regime.House)],
            overrides ?? [],
            new EvaluationInput(facts, restrictions ?? [], ages ?? (facts.Holdings ?? []).ToDictionary(holding => holding.Isin, _ => 0), Date));

    public static IReadOnlyList<ComplianceCheck> Checks(this ComplianceStatus status, string ruleId)
        => [.. status.Checks.Where(check => check.Rule.Id == ruleId)];

    private static RegimeActivation Activation(string code)
        => new() { TenantId = Guid.Empty, RegimeCode = code, ActiveFrom = new DateOnly(2000, 1, 1) };
}
