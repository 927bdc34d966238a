using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A line of a target allocation to set.</summary>
public sealed record TargetLineInput
{
    [Isin]
    public required string Isin { get; init; }

    public required decimal Weight { get; init; }

    [DefaultValue("0.05")]
    public decimal AbsoluteBand { get; init; }

    [DefaultValue("0.25")]
    public decimal RelativeBand { get; init; }
}
