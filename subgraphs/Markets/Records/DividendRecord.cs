namespace Subgraphs.Markets.Records;

/// <summary>A payment per share. A payment that mixes kinds is two records.</summary>
public sealed record DividendRecord
{
    public required string Isin { get; init; }

    public required DateOnly ExDate { get; init; }

    public DateOnly? DeclarationDate { get; init; }

    public DateOnly? RecordDate { get; init; }

    public DateOnly? PayDate { get; init; }

    /// <summary>Per share, as paid: not adjusted for later splits.</summary>
    public required decimal AmountAsPaid { get; init; }

    /// <summary>Product of the ratios of splits with a later ex-date, as of the source.</summary>
    public required decimal SplitFactor { get; init; }

    /// <summary>As the source states it; rounded there, so calculations divide <see cref="AmountAsPaid"/> instead.</summary>
    public required decimal AmountSplitAdjusted { get; init; }

    public required string Currency { get; init; }

    public required DividendKind Kind { get; init; }

    public required DividendStatus Status { get; init; }

    /// <summary>Inferred from the regular payments around this one; <see cref="DividendFrequency.Irregular"/> for other kinds.</summary>
    public required DividendFrequency Frequency { get; init; }

    public required string Source { get; init; }

    /// <summary>What the source says about this payment.</summary>
    public string? Note { get; init; }
}
