using Gateway.Host.Tenancy;

namespace Gateway.Host.Sharing;

/// <summary>
/// Under what two queries may have one answer: all that the answer can depend on. Tenant and subject are never left out, since nothing
/// says yet which types are nobody's own.
/// </summary>
/// <param name="Graph">A generation of the supergraph as a contract shows it, or the client of a generation; compared by reference.</param>
/// <param name="Caller">The contract and all that subgraphs learn of the caller; the request id, which is nobody's data, is not part of it.</param>
/// <param name="Operation">The prepared operation, which is one of the caller's entitlements, or the subgraph's name; compared by reference.</param>
/// <param name="Content">The variables, or the body that the subgraph receives.</param>
/// <param name="WriteCount">What <see cref="WriteCounter"/> had counted: who asks after a mutation must not get an answer from before it.</param>
internal readonly record struct SharingKey(
    object Graph, CallerKey Caller, object Operation, SharedBytes Content, long WriteCount)
{
    public bool Equals(SharingKey other)
        => WriteCount == other.WriteCount
            && ReferenceEquals(Operation, other.Operation)
            && ReferenceEquals(Graph, other.Graph)
            && Caller.Equals(other.Caller)
            && Content.Equals(other.Content);

    public override int GetHashCode()
        => HashCode.Combine(System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(Operation), Caller, Content, WriteCount);
}
