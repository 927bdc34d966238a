namespace Gateway.Host.Supergraphs;

/// <summary>Holds the generation that is served; a new one takes its place in one volatile write.</summary>
internal sealed class SupergraphState
{
    private volatile SupergraphGeneration? _current;

    /// <summary>Null until the first supergraph is there. A request reads it once.</summary>
    public SupergraphGeneration? Current => _current;

    /// <summary>New requests use <paramref name="generation"/>; those under way finish on theirs.</summary>
    public void Publish(SupergraphGeneration generation) => _current = generation;
}
