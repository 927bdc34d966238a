using System.Linq.Expressions;
using Subgraphs.Portfolio.Domain.Rebalancing;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>What compliance had to say of a rule.</summary>
[ObjectType<ProposalFinding>]
[GraphQLDescription("A compliance rule that the projected portfolio does not simply keep.")]
internal static class ProposalFindingType
{
    [ID]
    public static Expression<Func<ProposalFinding, string>> RuleId => finding => finding.RuleId;

    [Isin]
    public static Expression<Func<ProposalFinding, string?>> SubjectIsin => finding => finding.SubjectIsin;
}
