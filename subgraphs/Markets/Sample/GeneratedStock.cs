using Subgraphs.Markets.Records;

namespace Subgraphs.Markets.Sample;

/// <summary>One instrument with its rows.</summary>
internal sealed record GeneratedStock
{
    public required InstrumentRecord Instrument { get; init; }

    /// <summary>Null for the fund.</summary>
    public IssuerProfile? Profile { get; init; }

    public required IReadOnlyList<BarRecord> Bars { get; init; }

    public required IReadOnlyList<DividendRecord> Dividends { get; init; }

    public required IReadOnlyList<SplitRecord> Splits { get; init; }
}
