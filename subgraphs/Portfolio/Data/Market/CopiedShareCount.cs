namespace Subgraphs.Portfolio.Data.Market;

/// <summary>Shares outstanding of an issuer with one class of shares, as known from a date on.</summary>
public sealed class CopiedShareCount
{
    public required string Isin { get; init; }

    /// <summary>Splits after it are not in the number.</summary>
    public required DateOnly AsOf { get; init; }

    public required decimal Shares { get; init; }
}
