namespace Subgraphs.Compliance.Domain;

/// <summary>All regimes and rules; the same for every tenant. Immutable.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, ComplianceRule> _rules;
    private readonly Dictionary<string, Regime> _regimes;
    private readonly ILookup<string, ComplianceRule> _byRegime;

    /// <exception cref="ArgumentException">Two rules or regimes have one id, or a rule names a regime that is not there.</exception>
    public RuleBook(IReadOnlyList<Regime> regimes, IReadOnlyList<ComplianceRule> rules)
    {
        Regimes = regimes;
        Rules = rules;
        _regimes = regimes.ToDictionary(regime => regime.Code, StringComparer.Ordinal);
        _rules = rules.ToDictionary(rule => rule.Id, StringComparer.Ordinal);
        _byRegime = rules.ToLookup(rule => rule.Regime, StringComparer.Ordinal);
        if (rules.FirstOrDefault(rule => !_regimes.ContainsKey(rule.Regime)) is { } stray)
        {
            throw new ArgumentException($"Rule {stray.Id} names the regime {stray.Regime}, which is not defined.", nameof(rules));
        }
    }

    public IReadOnlyList<Regime> Regimes { get; }

    public IReadOnlyList<ComplianceRule> Rules { get; }

    public Regime? FindRegime(string code) => _regimes.GetValueOrDefault(code);

    public ComplianceRule? FindRule(string id) => _rules.GetValueOrDefault(id);

    /// <summary>In the order of the rule list.</summary>
    public IReadOnlyList<ComplianceRule> RulesOf(string regime) => [.. _byRegime[regime]];
}
