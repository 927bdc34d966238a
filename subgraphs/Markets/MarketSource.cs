using Subgraphs.Markets.Files;
using Subgraphs.Markets.Sample;

namespace Subgraphs.Markets;

/// <summary>Opens the source that <c>Market:Data</c> names.</summary>
public static class MarketSource
{
    /// <param name="directory">Directory of real files; null or empty for the sample market.</param>
    /// <exception cref="MarketSourceException">The directory, or files of it, are missing.</exception>
    public static IMarketSource Open(string? directory)
        => string.IsNullOrWhiteSpace(directory) ? new SampleMarket() : FileMarket.Open(directory);
}
