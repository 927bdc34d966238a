namespace Subgraphs.Server.Authorization;

/// <summary>Decides whether a caller's credentials may begin a mutation: those that are good for one request begin one. One is registered by the subgraph.</summary>
public interface IMutationGate
{
    /// <summary>Uses the credentials up, where they can be used up.</summary>
    MutationEntry Enter(ICaller caller);
}
