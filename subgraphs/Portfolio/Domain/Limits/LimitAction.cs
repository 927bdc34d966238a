namespace Subgraphs.Portfolio.Domain.Limits;

/// <summary>What a breach of a limit sets off.</summary>
public enum LimitAction
{
    /// <summary>It is told.</summary>
    Alert,

    /// <summary>It is told, and proposals that would raise the metric are refused.</summary>
    AlertAndFreezeProposals,

    /// <summary>It is told, and a draft proposal brings the metric down.</summary>
    AlertAndProposeReduction,
}
