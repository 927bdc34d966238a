using Subgraphs.Markets.Records;

namespace Subgraphs.DividendHistory.Domain;

/// <summary>A payment per share, as the source states it.</summary>
public sealed class Dividend
{
    /// <summary>Opaque and stable: the same payment of the same source has the same id in every database.</summary>
    public required string Id { get; set; }

    public required string Isin { get; set; }

    /// <summary>First session on which a buyer does not receive the dividend.</summary>
    public required DateOnly ExDate { get; set; }

    public DateOnly? DeclarationDate { get; set; }

    public DateOnly? RecordDate { get; set; }

    public DateOnly? PayDate { get; set; }

    /// <summary>Gross per share as paid, in units of <see cref="Currency"/>, not adjusted for later splits.</summary>
    public required decimal Amount { get; set; }

    /// <summary>ISO 4217.</summary>
    public required string Currency { get; set; }

    public required DividendKind Kind { get; set; }

    /// <summary>As the source states it at its end; <see cref="DividendState"/> says it for a business date.</summary>
    public required DividendStatus Status { get; set; }

    public required DividendFrequency Frequency { get; set; }

    public required string Source { get; set; }
}
