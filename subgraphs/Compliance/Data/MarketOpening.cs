using Subgraphs.Markets;
using Subgraphs.Storage;

namespace Subgraphs.Compliance.Data;

/// <summary>Opens the market source that <c>Market:Data</c> names.</summary>
internal static class MarketOpening
{
    /// <exception cref="StorageException">The source cannot be read.</exception>
    public static IMarketSource Open(string? directory)
    {
        try
        {
            return MarketSource.Open(directory);
        }
        catch (MarketSourceException exception)
        {
            throw new StorageException(StorageErrorCodes.SourceUnreadable, exception.Message, exception);
        }
    }
}
