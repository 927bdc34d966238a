namespace Subgraphs.DividendHistory.Domain.Screening;

/// <summary>What a caller asks for beside a preset; null for no limit.</summary>
/// <param name="MinConsecutiveYears">Years of growth.</param>
/// <param name="MinYield">A fraction.</param>
/// <param name="MaxPayoutRatio">A fraction of earnings.</param>
/// <param name="MinCagr5">A fraction a year.</param>
/// <param name="MaxDebtToEquity">A ratio.</param>
/// <param name="Sectors">GICS names.</param>
internal sealed record ScreenFilter(
    int? MinConsecutiveYears = null,
    decimal? MinYield = null,
    decimal? MaxPayoutRatio = null,
    decimal? MinCagr5 = null,
    decimal? MaxDebtToEquity = null,
    IReadOnlyList<string>? Sectors = null);
