namespace Subgraphs.Markets.Files;

/// <summary>
/// Units and columns of one dated snapshot of company figures. They changed without notice, so every known file has its own entry and a
/// file of an unknown date is refused rather than read in a unit that is a guess.
/// </summary>
internal sealed record SnapshotFormat
{
    private static readonly SnapshotFormat Billions = new();

    private static readonly SnapshotFormat SubIndustryFractions = new()
    {
        MoneyUnit = 1m,
        YieldUnit = 1m,
        HasBookValue = false,
        SectorIsSubIndustry = true,
    };

    private static readonly Dictionary<DateOnly, SnapshotFormat> Known = new()
    {
        [new(2012, 12, 27)] = new() { MoneyUnit = null, MarketCapColumn = "market capitalization", HasEarnings = false, HasSector = false },
        [new(2013, 11, 3)] = Billions,
        [new(2014, 12, 7)] = Billions,
        [new(2015, 9, 22)] = Billions,
        [new(2016, 7, 10)] = Billions,
        [new(2017, 3, 8)] = Billions,
        [new(2018, 2, 8)] = new() { MoneyUnit = 1m, HasBookValue = false, FiftyTwoWeekSwapped = true },
        [new(2024, 11, 1)] = SubIndustryFractions,
        [new(2025, 1, 1)] = SubIndustryFractions,
        [new(2026, 8, 22)] = SubIndustryFractions,
    };

    /// <summary>US dollars per unit of market capitalisation and EBITDA; null where the cell carries its own suffix B or M.</summary>
    public decimal? MoneyUnit { get; init; } = 1_000_000_000m;

    /// <summary>What a dividend yield is multiplied by to be a fraction.</summary>
    public decimal YieldUnit { get; init; } = 0.01m;

    public string MarketCapColumn { get; init; } = "Market Cap";

    public bool HasEarnings { get; init; } = true;

    public bool HasBookValue { get; init; } = true;

    public bool HasSector { get; init; } = true;

    /// <summary>The column called Sector holds the GICS sub-industry.</summary>
    public bool SectorIsSubIndustry { get; init; }

    /// <summary>The 52-week high stands in the column of the low and the other way round.</summary>
    public bool FiftyTwoWeekSwapped { get; init; }

    public static SnapshotFormat? Find(DateOnly date) => Known.GetValueOrDefault(date);
}
