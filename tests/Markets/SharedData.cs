namespace Subgraphs.Markets.Tests;

/// <summary>The real files, where the environment names them.</summary>
internal static class SharedData
{
    private static readonly Lazy<Files.FileMarket?> Source = new(() =>
        Environment.GetEnvironmentVariable("GATEWAY_TEST_SHARED") is { Length: > 0 } shared ? Files.FileMarket.Open(Path.Combine(shared, "data")) : null);

    public static IMarketSource Require()
    {
        Assert.SkipWhen(Source.Value is null, "GATEWAY_TEST_SHARED names no directory of shared data.");
        return Source.Value;
    }
}
