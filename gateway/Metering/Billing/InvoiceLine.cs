namespace Gateway.Metering.Billing;

/// <summary>What a tenant owes for one meter.</summary>
/// <param name="Meter">One of <see cref="BilledMeters.Names"/>.</param>
/// <param name="Subgraph">Of a meter of subgraphs; null: all together.</param>
/// <param name="Quantity">What was used.</param>
/// <param name="Price">In the currency's major unit.</param>
/// <param name="Per">For so many units.</param>
/// <param name="Amount">quantity x price / per, rounded half to even to the minor unit.</param>
public sealed record InvoiceLine(string Meter, string? Subgraph, decimal Quantity, decimal Price, decimal Per, decimal Amount);
