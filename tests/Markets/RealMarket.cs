using Subgraphs.Markets.Files;
using Tests.Kit;

namespace Subgraphs.Markets.Tests;

/// <summary>The published files, opened once; where they are not, the test skips.</summary>
internal static class RealMarket
{
    private static readonly Lazy<FileMarket> Source = new(() => FileMarket.Open(SharedData.Require("data")));

    public static IMarketSource Require()
    {
        _ = SharedData.Require("data");
        return Source.Value;
    }
}
