using System.Linq.Expressions;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A line that a proposal leaves out.</summary>
[ObjectType<ExcludedLine>]
[GraphQLDescription("A line that was left out of a proposal.")]
internal static class ExcludedLineType
{
    [Isin]
    public static Expression<Func<ExcludedLine, string>> Isin => line => line.Isin;

    [GraphQLDescription("Which side is left out; null: both.")]
    public static Expression<Func<ExcludedLine, Domain.TradeSide?>> Side => line => line.Side;
}
