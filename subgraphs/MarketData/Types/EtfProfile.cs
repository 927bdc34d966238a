using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Types;

/// <param name="Isin">The fund.</param>
/// <param name="Benchmark">The index that it follows.</param>
/// <param name="TotalExpenseRatio">A fraction a year.</param>
/// <param name="Replication">How it follows.</param>
internal sealed record EtfProfile(string Isin, MarketIndex Benchmark, decimal TotalExpenseRatio, EtfReplication Replication);
