using Subgraphs.DividendHistory.Domain.Screening;
using Subgraphs.Server.Types;

namespace Subgraphs.DividendHistory.Types;

/// <summary>A screen: a preset, filters, or both. Beside a preset a filter tightens it and never loosens it.</summary>
[GraphQLDescription("A preset, filters, or both. Beside a preset the stricter of two limits counts: a filter never loosens a preset.")]
internal sealed record DividendScreenInput
{
    /// <summary>The default of <see cref="MinConsecutiveYears"/>.</summary>
    [GraphQLIgnore]
    public const int DefaultYears = 10;

    /// <summary>The default of <see cref="UniverseIndexId"/>.</summary>
    [GraphQLIgnore]
    public const string DefaultIndexId = "SP500";

    [ID]
    [DefaultValue(DefaultIndexId)]
    [GraphQLDescription("Members on the business date are screened. SP500 is the S&P 500 under whichever id the data has it.")]
    public string? UniverseIndexId { get; init; }

    [DefaultValue(DefaultYears)]
    [GraphQLDescription("0 to 100. Beside a preset the default of 10 asks for nothing: the preset has its own number of years.")]
    public int? MinConsecutiveYears { get; init; }

    [GraphQLDescription("Trailing yield, a fraction from 0 to 1.")]
    public decimal? MinYield { get; init; }

    [GraphQLDescription("A fraction of earnings, 0 to 10.")]
    public decimal? MaxPayoutRatio { get; init; }

    [GraphQLDescription("A fraction a year, -1 to 10.")]
    public decimal? MinCagr5 { get; init; }

    [GraphQLDescription("0 to 1000. A member of unknown debt is excluded as MISSING_DATA.")]
    public decimal? MaxDebtToEquity { get; init; }

    [GraphQLDescription("GICS sector names of the latest snapshot, at most 12.")]
    public IReadOnlyList<string>? Sectors { get; init; }

    [GraphQLDescription("Aristocrats preset: S&P 500 member, 25 years, float cap >= 3bn USD, 3-month ADVT >= 5m USD. The sources have no free float: market capitalisation at full share count stands for it.")]
    public DividendScreenPreset? Preset { get; init; }
}
