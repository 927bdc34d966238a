using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Breaches;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>A breach.</summary>
[ObjectType<ComplianceBreach>(Ignore =
[
    nameof(ComplianceBreach.RuleId), nameof(ComplianceBreach.RuleVersion), nameof(ComplianceBreach.Subject), nameof(ComplianceBreach.CalmChecks),
    nameof(ComplianceBreach.DetectedOn), nameof(ComplianceBreach.ResolvedOn), nameof(ComplianceBreach.ResolvedBy),
])]
[Key("id")]
[RequiresScopes("compliance:read")]
[TenantOwned]
internal static class ComplianceBreachType
{
    [ID]
    public static Expression<Func<ComplianceBreach, string>> Id => breach => breach.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<ComplianceBreach, Guid>> TenantId => breach => breach.TenantId;

    [ID]
    public static Expression<Func<ComplianceBreach, string>> PortfolioId => breach => breach.PortfolioId;

    [Isin]
    [GraphQLDescription("What the rule was broken by, where it is one instrument or issuer.")]
    public static Expression<Func<ComplianceBreach, string?>> SubjectIsin => breach => breach.SubjectIsin;

    [Lei]
    public static Expression<Func<ComplianceBreach, string?>> SubjectIssuerLei => breach => breach.SubjectIssuerLei;

    [GraphQLDescription("ACTIVE: caused by an own trade. PASSIVE: by market movement, corporate action or redemption.")]
    public static Expression<Func<ComplianceBreach, BreachKind>> Kind => breach => breach.Kind;

    /// <summary>In the version that was broken.</summary>
    public static ComplianceRule GetRule([Parent(nameof(ComplianceBreach.RuleId), nameof(ComplianceBreach.RuleVersion))] ComplianceBreach breach, RuleBook rules)
        => rules.FindRule(breach.RuleId, breach.RuleVersion)
            ?? throw new InvalidOperationException($"Rule {breach.RuleId} has no version {breach.RuleVersion}.");

    [ReferenceResolver]
    public static IQueryable<ComplianceBreach> GetById(IReadOnlyList<string> ids, ComplianceContext db)
        => db.Breaches.AsNoTracking().Where(breach => ids.Contains(breach.Id));
}
