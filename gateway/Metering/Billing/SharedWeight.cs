namespace Gateway.Metering.Billing;

/// <summary>How much a unit of a meter counts where the shared pool is shared.</summary>
/// <param name="Meter">One of <see cref="BilledMeters.Names"/>.</param>
/// <param name="Subgraph">Of a meter of subgraphs the one whose use counts; null: all together.</param>
/// <param name="Weight">0 or more.</param>
public sealed record SharedWeight(string Meter, string? Subgraph, decimal Weight);
