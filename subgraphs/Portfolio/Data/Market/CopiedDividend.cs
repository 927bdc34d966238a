namespace Subgraphs.Portfolio.Data.Market;

/// <summary>A cash dividend.</summary>
public sealed class CopiedDividend
{
    public required string Isin { get; init; }

    public required DateOnly ExDate { get; init; }

    /// <summary>From 1: an ex-date can have a regular and a special payment.</summary>
    public required int Sequence { get; init; }

    public DateOnly? PayDate { get; init; }

    /// <summary>Per share as paid.</summary>
    public required decimal Amount { get; init; }

    public required string Currency { get; init; }
}
