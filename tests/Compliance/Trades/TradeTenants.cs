namespace Subgraphs.Compliance.Tests.Trades;

/// <summary>One subgraph with many tenants that begin empty: each test has one of its own, and the market is imported once.</summary>
public sealed class TradeTenants : IAsyncLifetime
{
    private const int Count = 72;

    private readonly ComplianceSubgraph _subgraph = new()
    {
        Settings = Enumerable.Range(0, Count).ToDictionary(number => $"Tenants:t{number:00}:Name", number => (string?)$"Tenant {number}"),
    };

    private int _next = -1;

    public ComplianceSubgraph Subgraph => _subgraph;

    public ValueTask InitializeAsync() => _subgraph.InitializeAsync();

    public ValueTask DisposeAsync() => _subgraph.DisposeAsync();

    /// <summary>A tenant that no other test has.</summary>
    public string Next()
    {
        var number = Interlocked.Increment(ref _next);
        return number < Count ? $"t{number:00}" : throw new InvalidOperationException("There are more tests than tenants.");
    }
}
