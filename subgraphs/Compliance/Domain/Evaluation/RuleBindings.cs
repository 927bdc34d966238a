namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>Which kinds of portfolio a rule binds: limits bind the kind of fund they are made for, duties of the tenant all but models.</summary>
internal static class RuleBindings
{
    private static readonly Dictionary<string, PortfolioKind[]> ByRegime = new(StringComparer.Ordinal)
    {
        ["EU-UCITS"] = [PortfolioKind.FundUcits],
        ["US-40ACT"] = [PortfolioKind.Fund40Act],
    };

    private static readonly Dictionary<string, PortfolioKind[]> ByRule = new(StringComparer.Ordinal)
    {
        ["KR-FUND-10"] = [PortfolioKind.FundKrPublic],
        ["EU-MIFID-10PCT"] = [PortfolioKind.Discretionary],
        ["EU-MIFID-10PCT-LEV"] = [PortfolioKind.Discretionary, PortfolioKind.Advisory],
    };

    public static bool Binds(ComplianceRule rule, PortfolioKind kind)
        => ByRule.TryGetValue(rule.Id, out var kinds) || ByRegime.TryGetValue(rule.Regime, out kinds)
            ? kinds.Contains(kind)
            : kind != PortfolioKind.Model;
}
