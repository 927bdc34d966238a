namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>Tests that share a subgraph and have a tenant each.</summary>
[CollectionDefinition(Name)]
public sealed class TradeCollection : ICollectionFixture<TradeTenants>
{
    public const string Name = "trades";
}
