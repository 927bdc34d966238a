namespace Gateway.Metering.Billing;

/// <summary>What a meter costs whoever used it.</summary>
/// <param name="Meter">One of <see cref="BilledMeters.Names"/>.</param>
/// <param name="Subgraph">Of a meter of subgraphs the one that the price is for; null: all together.</param>
/// <param name="Price">In the currency's major unit; 0 or more.</param>
/// <param name="Per">For so many units of the meter; more than 0.</param>
public sealed record DirectPrice(string Meter, string? Subgraph, decimal Price, decimal Per);
