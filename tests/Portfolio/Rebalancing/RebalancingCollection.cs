namespace Subgraphs.Portfolio.Tests.Rebalancing;

/// <summary>Tests over one <see cref="RebalancingServer"/>, one after the other: they change what the others see.</summary>
[CollectionDefinition(nameof(RebalancingCollection))]
public sealed class RebalancingCollection : ICollectionFixture<RebalancingServer>;
