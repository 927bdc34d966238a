namespace Subgraphs.Compliance.Data.Reports;

/// <summary>One duty of a sheet, with one portfolio's part of the holding.</summary>
internal sealed record DisclosureLine
{
    public required string ObligationId { get; init; }

    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required string Citation { get; init; }

    public string? Issuer { get; init; }

    public string? IssuerLei { get; init; }

    public required string IssuerKey { get; init; }

    public required string Isin { get; init; }

    public required DateOnly CrossedAt { get; init; }

    public required decimal FractionBefore { get; init; }

    public required decimal FractionAfter { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>True for an amendment of a schedule that was told before.</summary>
    public bool IsAmendment { get; init; }

    public required string PortfolioId { get; init; }

    /// <summary>Units of <see cref="Isin"/> on the day; null where they are not known any more.</summary>
    public decimal? Quantity { get; init; }
}
