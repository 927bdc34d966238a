using System.Linq.Expressions;
using Subgraphs.Compliance.Domain;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>Who did what with the tenant's data.</summary>
[ObjectType<AuditEvent>(Binding = BindingBehavior.Explicit)]
[RequiresScopes("compliance:audit")]
[TenantOwned]
internal static class AuditEventType
{
    [ID]
    [GraphQLDescription("The record: its log and its place there.")]
    public static Expression<Func<AuditEvent, string>> Id => row => row.Chain + ":" + row.Number;

    [Inaccessible]
    [GraphQLDescription("The owner, as it is stored with the row.")]
    public static Expression<Func<AuditEvent, Guid>> TenantId => row => row.TenantId;

    public static Expression<Func<AuditEvent, DateTime>> At => row => row.At;

    [ID]
    [GraphQLDescription("The person or program, anonymous where the claims named none.")]
    public static Expression<Func<AuditEvent, string>> Actor => row => row.Actor ?? "anonymous";

    [GraphQLDescription("What was done: read, mutation or denial, and the field.")]
    public static string GetAction([Parent(nameof(AuditEvent.Action), nameof(AuditEvent.Coordinate))] AuditEvent row)
        => row.Coordinate is null ? Word(row.Action) : $"{Word(row.Action)} {row.Coordinate}";

    [GraphQLDescription("What it was done to: the entity, Portfolio:core-equity, where the process knows it; else the field.")]
    public static Expression<Func<AuditEvent, string>> Subject => row => row.Subject;

    public static Expression<Func<AuditEvent, string?>> Purpose => row => row.Purpose;

    [GraphQLDescription("Why it was refused, or failed; null for what was done.")]
    public static Expression<Func<AuditEvent, string?>> Code => row => row.Code;

    [ID]
    [GraphQLDescription("The client's request: the same in the records of every process that served it.")]
    public static Expression<Func<AuditEvent, string?>> RequestId => row => row.RequestId;

    private static string Word(AuditAction action) => action switch
    {
        AuditAction.Read => "read",
        AuditAction.Mutation => "mutation",
        _ => "denial",
    };
}
