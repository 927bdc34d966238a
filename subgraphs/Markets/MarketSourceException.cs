namespace Subgraphs.Markets;

/// <summary>A source that cannot be read at all. The message is one line and names every missing path.</summary>
public sealed class MarketSourceException : Exception
{
    public MarketSourceException(string message)
        : base(message)
    {
    }

    public MarketSourceException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public MarketSourceException()
    {
    }
}
