using System.Linq.Expressions;
using Subgraphs.Portfolio.Data;
using Subgraphs.Portfolio.Data.Reports;
using Subgraphs.Portfolio.Domain.Reports;
using Subgraphs.Server.Types;

namespace Subgraphs.Portfolio.Types;

/// <summary>A schedule.</summary>
[ObjectType<ReportSchedule>(Binding = BindingBehavior.Explicit)]
[Key("id")]
[RequiresScopes("report:read")]
[TenantOwned]
[GraphQLDescription("A report that is made after each period.")]
internal static class ReportScheduleType
{
    [ID]
    public static Expression<Func<ReportSchedule, string>> Id => schedule => schedule.Id;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<ReportSchedule, Guid>> TenantId => schedule => schedule.TenantId;

    [ID]
    public static Expression<Func<ReportSchedule, string>> PortfolioId => schedule => schedule.PortfolioId;

    public static Expression<Func<ReportSchedule, ReportKind>> Kind => schedule => schedule.Kind;

    public static Expression<Func<ReportSchedule, ReportFrequency>> Frequency => schedule => schedule.Frequency;

    public static Expression<Func<ReportSchedule, string>> Locale => schedule => schedule.Locale;

    public static Expression<Func<ReportSchedule, ReportFormat>> Format => schedule => schedule.Format;

    [GraphQLDescription("Whose business days count: a venue's MIC, or TARGET.")]
    public static Expression<Func<ReportSchedule, string>> Calendar => schedule => schedule.Calendar;

    [GraphQLDescription("A period's report is due on this business day after its end.")]
    public static Expression<Func<ReportSchedule, int>> BusinessDaysAfter => schedule => schedule.BusinessDaysAfter;

    [GraphQLDescription("The period that holds this date is the first.")]
    public static Expression<Func<ReportSchedule, DateOnly>> StartsOn => schedule => schedule.StartsOn;

    [GraphQLDescription("The end of the last period whose report was asked for.")]
    public static Expression<Func<ReportSchedule, DateOnly?>> LastPeriodTo => schedule => schedule.LastPeriodTo;

    [GraphQLDescription("When the next report is due; null once the schedule is ended.")]
    public static DateOnly? GetNextDueOn(
        [Parent(
            nameof(ReportSchedule.Frequency),
            nameof(ReportSchedule.StartsOn),
            nameof(ReportSchedule.LastPeriodTo),
            nameof(ReportSchedule.Calendar),
            nameof(ReportSchedule.BusinessDaysAfter),
            nameof(ReportSchedule.CancelledAt))] ReportSchedule schedule)
        => schedule.CancelledAt is null ? ReportPlan.NextDueOn(schedule, BusinessCalendars.Mover(schedule.Calendar)) : null;

    public static Expression<Func<ReportSchedule, DateTimeOffset?>> CancelledAt => schedule => schedule.CancelledAt;

    [ID]
    public static Expression<Func<ReportSchedule, string>> CreatedBy => schedule => schedule.CreatedBy;

    [ReferenceResolver]
    public static IQueryable<ReportSchedule> GetById(IReadOnlyList<string> ids, PortfolioContext db)
        => db.ReportSchedules.Where(schedule => ids.Contains(schedule.Id));
}
