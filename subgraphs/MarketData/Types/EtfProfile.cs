using Subgraphs.MarketData.Domain;

namespace Subgraphs.MarketData.Types;

internal sealed record EtfProfile(MarketIndex Benchmark, decimal TotalExpenseRatio, EtfReplication Replication);
