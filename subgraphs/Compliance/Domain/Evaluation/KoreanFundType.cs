namespace Subgraphs.Compliance.Domain.Evaluation;

/// <summary>The types of Korean public fund that KR-FUND-10 tells apart.</summary>
internal enum KoreanFundType
{
    /// <summary>A public securities fund.</summary>
    Public,

    /// <summary>A public fund that follows an index.</summary>
    Index,

    /// <summary>A public fund that spreads its assets and may hold more of single issues for it.</summary>
    Diversified,
}
