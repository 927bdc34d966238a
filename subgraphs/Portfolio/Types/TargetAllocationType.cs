using System.Linq.Expressions;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A target allocation.</summary>
[ObjectType<TargetAllocation>(Ignore = [nameof(TargetAllocation.TenantId), nameof(TargetAllocation.PortfolioId), nameof(TargetAllocation.SetBy)])]
internal static class TargetAllocationType
{
    [ListSize(AssumedSize = 50)]
    public static Expression<Func<TargetAllocation, IReadOnlyList<TargetLine>>> Lines => allocation => allocation.Lines;
}
