using System.Linq.Expressions;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A line of a target allocation.</summary>
[ObjectType<TargetLine>(Ignore = [nameof(TargetLine.TenantId), nameof(TargetLine.PortfolioId), nameof(TargetLine.Version)])]
internal static class TargetLineType
{
    [Isin]
    public static Expression<Func<TargetLine, string>> Isin => line => line.Isin;

    public static Instrument? GetInstrument([Parent(nameof(TargetLine.Isin))] TargetLine line) => new(line.Isin);

    [GraphQLDescription("Absolute band, 0.05 = 5 percentage points.")]
    public static Expression<Func<TargetLine, decimal>> AbsoluteBand => line => line.AbsoluteBand;

    [GraphQLDescription("Relative band, 0.25 = 25% of target.")]
    public static Expression<Func<TargetLine, decimal>> RelativeBand => line => line.RelativeBand;
}
