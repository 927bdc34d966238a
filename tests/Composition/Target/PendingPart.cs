namespace Federation.Composition.Tests.Target;

/// <summary>A part of the domain's graph that the services do not offer yet.</summary>
/// <param name="Graph">The subgraph.</param>
/// <param name="Coordinate">A type, or a member of one; what belongs to it is left out with it.</param>
/// <param name="Reason">Why it is not there, and with what it comes.</param>
internal sealed record PendingPart(string Graph, string Coordinate, string Reason)
{
    /// <summary>True for a statement about the coordinate or about what belongs to it.</summary>
    public bool Covers(string graph, string fact)
        => graph == Graph
            && fact.StartsWith(Coordinate, StringComparison.Ordinal)
            && (fact.Length == Coordinate.Length || fact[Coordinate.Length] is ' ' or '.' or '(');
}
