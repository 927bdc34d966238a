namespace Subgraphs.Markets.Sample;

/// <summary>How an issuer pays.</summary>
internal sealed record DividendPolicy
{
    /// <summary>Months of the regular ex-dates; their count is the frequency.</summary>
    public required IReadOnlyList<int> Months { get; init; }

    /// <summary>Day of the month on or after which a payment goes ex.</summary>
    public int Day { get; init; } = 12;

    /// <summary>Decimals of a payment.</summary>
    public int Decimals { get; init; } = 4;

    /// <summary>In order of years.</summary>
    public required IReadOnlyList<DividendSegment> Segments { get; init; }

    /// <summary>One-off payments, as paid.</summary>
    public IReadOnlyList<(DateOnly ExDate, decimal Amount)> Specials { get; init; } = [];

    /// <summary>Annual amount of a year, per share of the first session.</summary>
    public decimal AnnualAmount(int year)
    {
        var segment = Segments.LastOrDefault(candidate => candidate.FromYear <= year);
        if (segment is null)
        {
            return 0m;
        }

        var amount = segment.AnnualAmount;
        for (var i = segment.FromYear; i < year; i++)
        {
            amount *= 1m + segment.Growth;
        }

        return amount;
    }
}
