using System.Linq.Expressions;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>The status of a portfolio.</summary>
[ObjectType<ComplianceStatus>]
internal static class ComplianceStatusType
{
    [ListSize(AssumedSize = 40)]
    public static Expression<Func<ComplianceStatus, IReadOnlyList<ComplianceCheck>>> Checks => status => status.Checks;
}
