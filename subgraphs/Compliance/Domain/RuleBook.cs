namespace Subgraphs.Compliance.Domain;

/// <summary>All regimes and rules, each rule in every version that ever counted; the same for every tenant. Immutable.</summary>
public sealed class RuleBook
{
    private readonly Dictionary<string, ComplianceRule[]> _versions;
    private readonly Dictionary<string, Regime> _regimes;
    private readonly ILookup<string, ComplianceRule> _byRegime;
    private readonly Dictionary<string, int> _order;

    /// <exception cref="ArgumentException">
    /// Two regimes have one code, a rule names a regime that is not there, or two versions of a rule have one number or count on one day.
    /// </exception>
    public RuleBook(IReadOnlyList<Regime> regimes, IReadOnlyList<ComplianceRule> rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        Regimes = regimes;
        Rules = rules;
        _regimes = regimes.ToDictionary(regime => regime.Code, StringComparer.Ordinal);
        _versions = rules.GroupBy(rule => rule.Id, StringComparer.Ordinal)
            .ToDictionary(versions => versions.Key, versions => versions.OrderBy(rule => rule.Version).ToArray(), StringComparer.Ordinal);
        _byRegime = rules.ToLookup(rule => rule.Regime, StringComparer.Ordinal);
        _order = rules.Select(rule => rule.Id).Distinct(StringComparer.Ordinal).Select((id, index) => (id, index)).ToDictionary(pair => pair.id, pair => pair.index, StringComparer.Ordinal);
        if (rules.FirstOrDefault(rule => !_regimes.ContainsKey(rule.Regime)) is { } stray)
        {
            throw new ArgumentException($"Rule {stray.Id} names the regime {stray.Regime}, which is not defined.", nameof(rules));
        }

        foreach (var (id, versions) in _versions)
        {
            for (var i = 1; i < versions.Length; i++)
            {
                if (versions[i].Version == versions[i - 1].Version || versions[i - 1].ValidTo is not { } end || end >= versions[i].ValidFrom)
                {
                    throw new ArgumentException($"Versions {versions[i - 1].Version} and {versions[i].Version} of rule {id} have one number, or both count on one day.", nameof(rules));
                }
            }
        }
    }

    public IReadOnlyList<Regime> Regimes { get; }

    /// <summary>Every version of every rule, as the rule list has them.</summary>
    public IReadOnlyList<ComplianceRule> Rules { get; }

    public Regime? FindRegime(string code) => _regimes.GetValueOrDefault(code);

    /// <summary>The newest version of a rule.</summary>
    public ComplianceRule? FindRule(string id) => _versions.TryGetValue(id, out var versions) ? versions[^1] : null;

    /// <summary>The version that a check was made by.</summary>
    public ComplianceRule? FindRule(string id, int version)
        => _versions.TryGetValue(id, out var versions) ? Array.Find(versions, rule => rule.Version == version) : null;

    /// <summary>The version of a rule that counts on a date.</summary>
    public ComplianceRule? FindRule(string id, DateOnly date)
        => _versions.TryGetValue(id, out var versions) ? Array.Find(versions, rule => rule.IsValidOn(date)) : null;

    /// <summary>The newest version of each rule, in the order of the rule list.</summary>
    public IReadOnlyList<ComplianceRule> RulesOf(string regime)
        => [.. _byRegime[regime].Where(rule => rule == FindRule(rule.Id))];

    /// <summary>The rules of a regime that count on a date, each in the version that does.</summary>
    public IReadOnlyList<ComplianceRule> RulesOf(string regime, DateOnly date)
        => [.. _byRegime[regime].Where(rule => rule.IsValidOn(date))];

    /// <summary>Where a rule stands in the rule list.</summary>
    public int OrderOf(ComplianceRule rule) => _order.GetValueOrDefault(rule.Id, _order.Count);
}
