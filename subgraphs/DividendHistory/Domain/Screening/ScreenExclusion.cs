namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>
/// Why a member is not among the rows: the first of these that applies, so that each member is counted once. What is known to fail comes
/// before what cannot be judged.
/// </summary>
public enum ScreenExclusion
{
    /// <summary>Too few consecutive years of growth.</summary>
    Streak,

    /// <summary>More paid than the limit allows, or nothing earned to pay from.</summary>
    Payout,

    Yield,

    /// <summary>Debt / equity above the limit.</summary>
    Leverage,

    /// <summary>Another sector than those asked for, or one whose earnings shrink.</summary>
    Sector,

    /// <summary>Five-year growth below the limit.</summary>
    Growth,

    /// <summary>Market capitalisation below the limit.</summary>
    Size,

    /// <summary>Average daily value traded below the limit.</summary>
    Liquidity,

    /// <summary>No criterion is known to fail, and one of them cannot be judged.</summary>
    MissingData,
}
