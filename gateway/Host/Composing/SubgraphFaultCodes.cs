using GraphQL.Language;

namespace Gateway.Host.Composing;

/// <summary>The stable codes of subgraphs whose schema a command could not read.</summary>
internal static class SubgraphFaultCodes
{
    /// <summary>The file of a subgraph's schema does not exist or cannot be read.</summary>
    [Mend("Name a file that exists and can be read.", Example = "compose a=no-such-file.graphql")]
    public const string SchemaUnreadable = "SUBGRAPH_SCHEMA_UNREADABLE";

    /// <summary>A running subgraph does not answer <c>{ _service { sdl } }</c>: it is not reached, too slow, or no federation subgraph.</summary>
    [Mend("Start the subgraph, or correct its address; where it wants the gateway's signature, set CallerContext__MasterKey.", Example = "compose a=http://127.0.0.1:1/graphql")]
    public const string SchemaUnavailable = "SUBGRAPH_SCHEMA_UNAVAILABLE";
}
