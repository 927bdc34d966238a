using System.Linq.Expressions;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>One check of a status.</summary>
[ObjectType<ComplianceCheck>(Ignore = [nameof(ComplianceCheck.Severity)])]
internal static class ComplianceCheckType
{
    [GraphQLDescription("Input missing or stale: the check is neither passed nor failed silently.")]
    public static Expression<Func<ComplianceCheck, bool>> Indeterminate => check => check.Indeterminate;

    [Isin]
    public static Expression<Func<ComplianceCheck, string?>> SubjectIsin => check => check.SubjectIsin;

    [Lei]
    public static Expression<Func<ComplianceCheck, string?>> SubjectIssuerLei => check => check.SubjectIssuerLei;
}
