namespace Subgraphs.Portfolio.TradeFeed;

/// <summary>What the operator wrote under <c>TradeFeed</c>.</summary>
internal sealed class TradeFeedOptions
{
    public const string Section = "TradeFeed";

    /// <summary>The key that compliance signs its calls with, Base64, at least 32 bytes; null: the endpoints are not there.</summary>
    public string? Key { get; set; }
}
