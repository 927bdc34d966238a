using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Subgraphs.Compliance.Data;
using Subgraphs.Compliance.Domain;
using Subgraphs.Compliance.Domain.Disclosure;
using Subgraphs.Compliance.Domain.Notices;
using Subgraphs.Server.Types;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Compliance.Types;

/// <summary>A duty to tell a client of a fall.</summary>
[ObjectType<ClientNotice>(Binding = BindingBehavior.Explicit)]
[Key("id")]
[RequiresScopes("compliance:report")]
[TenantOwned]
[GraphQLDescription("What a client has to be told: the portfolio fell by another tenth since the reporting period began (Delegated Regulation (EU) 2017/565 art. 62(1)), or a leveraged instrument from what was paid for it (art. 62(2)). Nothing is sent from here.")]
internal static class ClientNoticeType
{
    [ID]
    public static Expression<Func<ClientNotice, string>> Id => notice => notice.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<ClientNotice, Guid>> TenantId => notice => notice.TenantId;

    [ID]
    public static Expression<Func<ClientNotice, string>> PortfolioId => notice => notice.PortfolioId;

    /// <summary>In the version that made the duty.</summary>
    public static ComplianceRule GetRule([Parent(nameof(ClientNotice.RuleId), nameof(ClientNotice.RuleVersion))] ClientNotice notice, RuleBook rules)
        => rules.FindRule(notice.RuleId, notice.RuleVersion) ?? throw new InvalidOperationException($"Rule {notice.RuleId} has no version {notice.RuleVersion}.");

    [Isin]
    [GraphQLDescription("The leveraged instrument that fell; null where it is the portfolio.")]
    public static Expression<Func<ClientNotice, string?>> Isin => notice => notice.Isin;

    [GraphQLDescription("The first day of the reporting period, a calendar quarter; of an instrument the day since which it is held.")]
    public static Expression<Func<ClientNotice, DateOnly>> PeriodStart => notice => notice.PeriodStart;

    [GraphQLDescription("Net assets at the beginning of the period; of an instrument what was paid for what is held of it.")]
    public static Money GetStartValue([Parent(nameof(ClientNotice.StartValue), nameof(ClientNotice.Currency))] ClientNotice notice) => new(notice.StartValue, notice.Currency);

    [GraphQLDescription("Net assets when the level was reached, what was paid in or out since the beginning among them; of an instrument the value of what is held of it.")]
    public static Money GetNetAssetValue([Parent(nameof(ClientNotice.NetAssets), nameof(ClientNotice.Currency))] ClientNotice notice) => new(notice.NetAssets, notice.Currency);

    [GraphQLDescription("How many steps of the rule's threshold it had fallen; each is told once a period, of an instrument once as long as it is held.")]
    public static Expression<Func<ClientNotice, int>> Level => notice => notice.Level;

    public static Expression<Func<ClientNotice, DateOnly>> ReachedOn => notice => notice.ReachedOn;

    public static Expression<Func<ClientNotice, DateOnly>> DueOn => notice => notice.DueOn;

    [GraphQLDescription("On the business date; FILED where the client was told.")]
    public static ObligationStatus GetStatus(
        [Parent(nameof(ClientNotice.Status), nameof(ClientNotice.DueOn))] ClientNotice notice, BusinessDates dates, CallerContext caller)
        => DisclosureObligation.Effective(notice.Status, notice.DueOn, dates.Of(caller));

    public static Expression<Func<ClientNotice, DateOnly?>> ToldOn => notice => notice.ToldOn;

    [ID]
    public static Expression<Func<ClientNotice, string?>> ToldBy => notice => notice.ToldBy;

    [ReferenceResolver]
    public static IQueryable<ClientNotice> GetById(IReadOnlyList<string> ids, ComplianceContext db)
        => db.ClientNotices.AsNoTracking().Where(notice => ids.Contains(notice.Id));
}
