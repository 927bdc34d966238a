namespace Gateway.Host.Composing;

/// <summary>The stable codes of subgraphs whose schema a command could not read.</summary>
internal static class SubgraphFaultCodes
{
    /// <summary>The file of a subgraph's schema does not exist or cannot be read.</summary>
    public const string SchemaUnreadable = "SUBGRAPH_SCHEMA_UNREADABLE";

    /// <summary>A running subgraph does not answer <c>{ _service { sdl } }</c>: it is not reached, too slow, or no federation subgraph.</summary>
    public const string SchemaUnavailable = "SUBGRAPH_SCHEMA_UNAVAILABLE";
}
