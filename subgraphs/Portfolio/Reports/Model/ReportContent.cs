using Subgraphs.Portfolio.Domain.Reports;

namespace Subgraphs.Portfolio.Reports.Model;

/// <summary>Everything that a report says, before any of it is a word: the same content is the same document.</summary>
public sealed record ReportContent
{
    public required ReportKind Kind { get; init; }

    /// <summary>The close that the period begins with.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The close that it ends with.</summary>
    public required DateOnly To { get; init; }

    public required ReportSubject Subject { get; init; }

    public required ReportSource Source { get; init; }

    /// <summary>Null where the kind has none, or the portfolio cannot be measured over the period.</summary>
    public PerformanceSection? Performance { get; init; }

    public ResultSection? Results { get; init; }

    public HoldingsSection? Holdings { get; init; }

    public RiskSection? Risk { get; init; }

    public IncomeSection? Income { get; init; }

    public ActivitySection? Activity { get; init; }

    /// <summary>What a reader should know of the data.</summary>
    public required IReadOnlyList<DataNote> Notes { get; init; }
}
