namespace Subgraphs.Compliance.Domain;

/// <summary>What a rule looks at.</summary>
public enum RuleInput
{
    Nav,
    PositionValue,
    IssuerValue,
    IssuerVotingFraction,
    HoldingFractionOfClass,
    PeriodStartValue,
    Section13FAum,
    NamePolicyAssets,
    TotalAssets,
    Trade,
    TransactionReport,
    Purpose,
}
