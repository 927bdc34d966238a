namespace Gateway.Metering.Billing;

/// <summary>What is billed directly, and by what the rest of the platform's cost is shared.</summary>
/// <param name="Currency">Of the prices; null: whichever is billed in.</param>
/// <param name="Direct">Meters with prices; each pair of meter and subgraph once.</param>
/// <param name="Shared">Meters that weigh; at least one.</param>
public sealed record PriceList(string? Currency, IReadOnlyList<DirectPrice> Direct, IReadOnlyList<SharedWeight> Shared);
