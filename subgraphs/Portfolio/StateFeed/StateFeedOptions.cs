namespace Subgraphs.Portfolio.StateFeed;

/// <summary>What the operator wrote under <c>StateFeed</c>.</summary>
internal sealed class StateFeedOptions
{
    public const string Section = "StateFeed";

    /// <summary>The key that compliance signs its calls with, Base64, at least 32 bytes; null: the endpoint is not there.</summary>
    public string? Key { get; set; }
}
