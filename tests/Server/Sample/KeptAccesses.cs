using Subgraphs.Server.Auditing;
using Subgraphs.Server.Authorization;
using Subgraphs.Server.Errors;

namespace Subgraphs.Server.Tests.Sample;

/// <summary>Writes accesses down, or refuses to.</summary>
internal sealed class KeptAccesses(BatchLog log) : IAccessRecorder
{
    public bool IsFull { get; set; }

    public ValueTask RecordAsync(ICaller caller, IReadOnlyList<FieldAccess> accesses, CancellationToken cancellationToken)
    {
        if (IsFull)
        {
            throw new GraphQLException(ServerErrorCodes.AuditUnavailable, "No.");
        }

        foreach (var access in accesses)
        {
            Append(caller, access);
        }

        return ValueTask.CompletedTask;
    }

    public void Append(ICaller caller, FieldAccess access)
        => log.Add($"KEPT: {access.Kind} {access.Coordinate} {access.EntityKey} {access.Code}".TrimEnd());
}
