namespace Gateway.Metering.Counting;

/// <summary>What a subgraph was asked.</summary>
/// <param name="Fetches">Requests that it was sent, further attempts among them.</param>
/// <param name="Microseconds">How long it took to answer them, one beside the other counted twice.</param>
public readonly record struct SubgraphUsage(long Fetches, long Microseconds)
{
    public static SubgraphUsage operator +(SubgraphUsage left, SubgraphUsage right) => Add(left, right);

    public static SubgraphUsage Add(SubgraphUsage left, SubgraphUsage right) => new(left.Fetches + right.Fetches, left.Microseconds + right.Microseconds);
}
