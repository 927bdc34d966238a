using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>A duty to disclose.</summary>
[ObjectType<DisclosureObligation>(Ignore =
[
    nameof(DisclosureObligation.RuleId), nameof(DisclosureObligation.RuleVersion), nameof(DisclosureObligation.IssuerKey), nameof(DisclosureObligation.Isin),
    nameof(DisclosureObligation.ReportId), nameof(DisclosureObligation.EndedOn), nameof(DisclosureObligation.EndedBy), nameof(DisclosureObligation.Note), nameof(DisclosureObligation.Portfolios),
])]
[Key("id")]
[RequiresScopes("compliance:report")]
[TenantOwned]
internal static class DisclosureObligationType
{
    [ID]
    public static Expression<Func<DisclosureObligation, string>> Id => obligation => obligation.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<DisclosureObligation, Guid>> TenantId => obligation => obligation.TenantId;

    [Lei]
    public static Expression<Func<DisclosureObligation, string?>> IssuerLei => obligation => obligation.IssuerLei;

    [BatchResolver]
    [GraphQLType("[ID!]!")]
    public static async Task<IReadOnlyList<IReadOnlyList<string>>> GetPortfolioIdsAsync(
        [Parent(nameof(DisclosureObligation.Id))] IReadOnlyList<DisclosureObligation> obligations, ComplianceContext db, CancellationToken cancellationToken)
    {
        string[] ids = [.. obligations.Select(obligation => obligation.Id)];
        var portfolios = (await db.ObligationPortfolios.AsNoTracking().Where(part => ids.Contains(part.ObligationId)).OrderBy(part => part.PortfolioId).ToListAsync(cancellationToken))
            .ToLookup(part => part.ObligationId, part => part.PortfolioId, StringComparer.Ordinal);
        return [.. ids.Select(id => portfolios[id].ToList())];
    }

    /// <summary>In the version that made the duty.</summary>
    public static ComplianceRule GetRule(
        [Parent(nameof(DisclosureObligation.RuleId), nameof(DisclosureObligation.RuleVersion))] DisclosureObligation obligation, RuleBook rules)
        => rules.FindRule(obligation.RuleId, obligation.RuleVersion)
            ?? throw new InvalidOperationException($"Rule {obligation.RuleId} has no version {obligation.RuleVersion}.");

    [GraphQLDescription("The largest holding of the issuer.")]
    public static Instrument? GetInstrument([Parent(nameof(DisclosureObligation.Isin))] DisclosureObligation obligation) => new() { Isin = obligation.Isin };

    /// <summary>On the business date.</summary>
    public static ObligationStatus GetStatus(
        [Parent(nameof(DisclosureObligation.Status), nameof(DisclosureObligation.DueOn))] DisclosureObligation obligation, BusinessDates dates, CallerContext caller)
        => obligation.StatusOn(dates.Of(caller));

    [GraphQLDescription("It amends a Schedule 13D that was told before (Rule 13d-2(a)): the holding moved by one percent of the class or more.")]
    public static Expression<Func<DisclosureObligation, bool>> IsAmendment => obligation => obligation.IsAmendment;

    [ReferenceResolver]
    public static IQueryable<DisclosureObligation> GetById(IReadOnlyList<string> ids, ComplianceContext db)
        => db.Obligations.AsNoTracking().Where(obligation => ids.Contains(obligation.Id));
}
