namespace Subgraphs.Markets.Sample;

/// <summary>What makes a fictional issuer: everything else is generated from it.</summary>
internal sealed record IssuerProfile
{
    /// <summary>Position in the sample, from 1: the identifiers are made of it.</summary>
    public required int Number { get; init; }

    public required string Symbol { get; init; }

    public required string Name { get; init; }

    public required string Country { get; init; }

    public required string Mic { get; init; }

    public required string Currency { get; init; }

    public required string SubIndustry { get; init; }

    public decimal LotSize { get; init; } = 1m;

    public decimal TickSize { get; init; } = 0.01m;

    public required decimal StartPrice { get; init; }

    /// <summary>Expected price return a year, a fraction.</summary>
    public required double Drift { get; init; }

    /// <summary>Sensitivity to the market factor.</summary>
    public required double Beta { get; init; }

    /// <summary>Own volatility a day.</summary>
    public required double Volatility { get; init; }

    /// <summary>Shares a day at the first session.</summary>
    public required decimal BaseVolume { get; init; }

    /// <summary>Shares outstanding at the first session.</summary>
    public required decimal Shares { get; init; }

    public IReadOnlyList<(DateOnly ExDate, decimal Ratio)> Splits { get; init; } = [];

    public DividendPolicy? Dividends { get; init; }

    /// <summary>Earnings of the first year, per share of the first session.</summary>
    public required decimal StartEps { get; init; }

    /// <summary>A fraction a year.</summary>
    public required decimal EpsGrowth { get; init; }

    /// <summary>Years whose earnings are multiplied: below zero for a loss.</summary>
    public IReadOnlyList<(int Year, decimal Factor)> EpsShocks { get; init; } = [];

    public required decimal DebtToEquity { get; init; }

    /// <summary>First session where later than the market's own.</summary>
    public DateOnly ListedOn { get; init; } = SampleMarket.FirstSession;

    /// <summary>Date of joining the sample index where later than the first session.</summary>
    public DateOnly? JoinedIndexOn { get; init; }

    public string? Cik { get; init; }
}
