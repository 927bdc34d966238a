using System.Globalization;
using Subgraphs.Markets.Files;
using Subgraphs.Markets.Sample;

namespace Subgraphs.Markets;

/// <summary>Opens the source that <c>Market:Data</c> names.</summary>
public static class MarketSource
{
    /// <summary>The configuration key that says how many issuers the sample market has.</summary>
    public const string InstrumentsKey = "Market:Instruments";

    /// <param name="directory">Directory of real files; null or empty for the sample market.</param>
    /// <param name="instruments">How many issuers the sample market has, as <see cref="InstrumentsKey"/> says; null or empty for its fourteen.</param>
    /// <exception cref="MarketSourceException">The directory, or files of it, are missing; or there is no sample market of that size.</exception>
    public static IMarketSource Open(string? directory, string? instruments = null)
    {
        if (string.IsNullOrWhiteSpace(instruments))
        {
            return string.IsNullOrWhiteSpace(directory) ? new SampleMarket() : FileMarket.Open(directory);
        }

        if (!string.IsNullOrWhiteSpace(directory))
        {
            throw new MarketSourceException($"{InstrumentsKey} is for the sample market: files have the instruments that they have.");
        }

        return int.TryParse(instruments, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= SampleMarket.FewestInstruments and <= SampleMarket.MostInstruments
            ? new SampleMarket(instruments: count)
            : throw new MarketSourceException($"{InstrumentsKey} is '{instruments}': give a number from {SampleMarket.FewestInstruments} to {SampleMarket.MostInstruments}.");
    }
}
