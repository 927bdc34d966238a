namespace Subgraphs.Compliance.Domain;

/// <summary>What a portfolio is in law; regimes bind to it. The portfolio subgraph owns it.</summary>
public enum PortfolioKind
{
    Discretionary,
    Advisory,
    FundUcits,
    Fund40Act,
    FundKrPublic,
    Proprietary,
    Model,
}
