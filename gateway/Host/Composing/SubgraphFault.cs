namespace Gateway.Host.Composing;

/// <summary>Why the schema of a subgraph could not be had.</summary>
/// <param name="Code">One of <see cref="SubgraphFaultCodes"/>.</param>
/// <param name="Subgraph">Its name.</param>
/// <param name="Message">A sentence that names the file or address.</param>
internal sealed record SubgraphFault(string Code, string Subgraph, string Message);
