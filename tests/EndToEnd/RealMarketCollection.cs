namespace Tests.EndToEnd;

/// <summary>The tests that share one import of the real data.</summary>
[CollectionDefinition(nameof(RealMarketCollection))]
public sealed class RealMarketCollection : ICollectionFixture<RealMarketHost>;
