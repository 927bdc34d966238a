namespace Subgraphs.Portfolio.Domain;

/// <summary>What a portfolio is in law; regimes bind to it.</summary>
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
