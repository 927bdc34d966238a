using Federation.Supergraphs;

namespace Gateway.Planning.Searching;

/// <summary>A leaf that the client's operation needs.</summary>
/// <param name="Number">Its place in the operation.</param>
/// <param name="RootIndex">For a mutation, the number of its root field; otherwise 0.</param>
internal sealed record Need(SearchPosition Position, string Scope, FieldUse Use, Consumer Consumer, int Number, int RootIndex)
{
    /// <summary>For messages: the coordinate of the field.</summary>
    public string Coordinate => $"{Scope}.{Use.Name}";

    /// <summary>The subgraph that it was taken from; null where nothing had to be fetched.</summary>
    public SubgraphInfo? Chosen { get; set; }

    /// <summary>It made a new fetch necessary.</summary>
    public bool AddedFetches { get; set; }
}
