namespace Gateway.Host.Supergraphs;

/// <summary>A composed supergraph, or why there is none.</summary>
/// <param name="Sdl">Null where there is none.</param>
/// <param name="Fault">A sentence that says why.</param>
/// <param name="MayHeal">True where a subgraph did not answer; false where the schemas do not fit together.</param>
internal sealed record RunningSubgraphsResult(string? Sdl, string? Fault, bool MayHeal)
{
    public static RunningSubgraphsResult Composed(string sdl) => new(sdl, null, false);

    public static RunningSubgraphsResult Unavailable(string fault) => new(null, fault, true);

    public static RunningSubgraphsResult Refused(string fault) => new(null, fault, false);
}
