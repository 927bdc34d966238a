namespace Subgraphs.DividendHistory.Domain;

/// <summary>The window in which an instrument's dividends are known. An instrument without a row has none held, which is not the same as none paid.</summary>
public sealed class DividendCoverage
{
    public required string Isin { get; set; }

    /// <summary>The ex-date of the first dividend held.</summary>
    public required DateOnly From { get; set; }

    /// <summary>The last date up to which the source would have had a dividend.</summary>
    public required DateOnly To { get; set; }

    public CoverageWindow ToWindow() => new(From, To);
}
