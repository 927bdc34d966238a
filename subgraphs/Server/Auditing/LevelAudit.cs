using GraphQL.Language;
using Subgraphs.Server.Errors;
using Subgraphs.Server.Execution;

namespace Subgraphs.Server.Auditing;

/// <summary>
/// Keeps what the fields of one level are about to read or change and what of them was denied. Nothing of a level starts before its reads
/// and changes are kept.
/// </summary>
internal sealed class LevelAudit(OperationContext context)
{
    /// <summary>Keeps a level.</summary>
    /// <returns>Why the audited fields and the mutation must fail; null where everything is kept.</returns>
    public async ValueTask<GraphQLException?> RecordAsync(List<LevelBatch> level)
    {
        HashSet<FieldAccess>? accesses = null;
        foreach (var batch in level)
        {
            foreach (var slot in batch.Slots)
            {
                Gather(batch, batch.Fields[slot], ref accesses);
            }
        }

        if (accesses is null)
        {
            return null;
        }

        if (context.Recorder is null)
        {
            return accesses.Any(access => access.Kind == AccessKind.Read)
                ? new GraphQLException(ServerErrorCodes.AuditUnavailable, "Who reads the field must be kept, and there is nothing to keep it in.")
                : null;
        }

        try
        {
            await context.Recorder.RecordAsync(context.Caller, [.. accesses], context.CancellationToken);
            return null;
        }
        catch (GraphQLException exception)
        {
            return exception;
        }
    }

    /// <summary>Keeps that a type's entities were refused.</summary>
    public void Deny(string coordinate) => context.Recorder?.Append(context.Caller, new FieldAccess(AccessKind.Denial, coordinate, Code: ServerErrorCodes.Unauthorized));

    /// <summary>Keeps that a mutation which was begun did not come through.</summary>
    public void Fail(PlannedField planned, ResultNode parent, Exception exception)
    {
        if (context.Recorder is not null && IsMutation(parent) && planned.Field is { } field)
        {
            var code = exception is GraphQLException safe ? safe.Code : ServerErrorCodes.Internal;
            context.Recorder.Append(context.Caller, new FieldAccess(AccessKind.Mutation, field.Coordinate, KeyOf(planned, parent), code));
        }
    }

    private void Gather(LevelBatch batch, PlannedField planned, ref HashSet<FieldAccess>? accesses)
    {
        if (planned.Field is not { } field)
        {
            return;
        }

        if (planned.IsDenied)
        {
            // The first place of the field speaks for all, as its error does.
            if (planned.ErrorCount == 0)
            {
                Deny(field.Coordinate);
            }
        }
        else if (IsMutation(batch.Parents[0]) && planned.ArgumentFailure is null)
        {
            (accesses ??= []).Add(new FieldAccess(AccessKind.Mutation, field.Coordinate, KeyOf(planned, batch.Parents[0])));
        }
        else if (field.IsAudited)
        {
            foreach (var parent in batch.Parents)
            {
                (accesses ??= []).Add(new FieldAccess(AccessKind.Read, field.Coordinate, KeyOf(planned, parent)));
            }
        }
    }

    private string? KeyOf(PlannedField planned, ResultNode parent)
        => parent.Parent is null && planned.ArgumentFailure is null && planned.Field!.Arguments.Count > 0
            ? AccessKeys.OfArguments(planned.Field, context.Arguments.Coerce(planned.Field.DeclaringType.Name, planned.Field.Name, planned.Nodes[0]))
            : AccessKeys.OfEntity(parent);

    private bool IsMutation(ResultNode parent) => parent.Parent is null && context.Operation == OperationType.Mutation;
}
