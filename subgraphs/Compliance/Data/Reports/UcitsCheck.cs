namespace Subgraphs.Compliance.Data.Reports;

/// <summary>One check of a fund, as it was on the day.</summary>
internal sealed record UcitsCheck
{
    public required string PortfolioId { get; init; }

    public required decimal? NetAssets { get; init; }

    public required string Currency { get; init; }

    public required string RuleId { get; init; }

    public required int RuleVersion { get; init; }

    public required string Citation { get; init; }

    public decimal? Observed { get; init; }

    public decimal? Threshold { get; init; }

    /// <summary>KEPT, BROKEN or INDETERMINATE.</summary>
    public required string Result { get; init; }

    public string? Subject { get; init; }

    public required string Explanation { get; init; }
}
