using Gateway.Host.Tenancy;

namespace Gateway.Host.Subgraphs;

/// <summary>What a fetch knows of the request that it serves.</summary>
internal sealed record SubgraphCallContext(Caller Caller, string RequestId);
