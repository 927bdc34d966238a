using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A target allocation.</summary>
[ObjectType<TargetAllocation>(Ignore = [nameof(TargetAllocation.TenantId), nameof(TargetAllocation.PortfolioId), nameof(TargetAllocation.SetBy)])]
internal static class TargetAllocationType
{
    /// <summary>The same answer to one allocation, whether it was just set or read.</summary>
    [ListSize(AssumedSize = 50)]
    [GraphQLDescription("By ISIN.")]
    public static IReadOnlyList<TargetLine> GetLines([Parent(nameof(TargetAllocation.Lines))] TargetAllocation allocation)
        => [.. allocation.Lines.OrderBy(line => line.Isin, StringComparer.Ordinal)];
}
