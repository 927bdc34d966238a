namespace Subgraphs.Compliance.Domain;

/// <summary>What a tenant says of a fund of its own that no kind of portfolio tells.</summary>
public enum FundPolicyKind
{
    /// <summary>The fund follows an index.</summary>
    Index,

    /// <summary>The fund spreads its assets, and may hold more of single issues for it.</summary>
    Diversified,

    /// <summary>An instrument is of what the fund's name says.</summary>
    Name,
}
