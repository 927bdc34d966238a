namespace Subgraphs.Compliance.Data.Trades;

/// <summary>What the operator wrote under <c>TradeFeed</c>: where trades are told.</summary>
public sealed class TradeFeedOptions
{
    public const string Section = "TradeFeed";

    /// <summary>Portfolio's address, for example <c>http://127.0.0.1:5002</c>; null: no trades are followed.</summary>
    public string? Url { get; set; }

    /// <summary>The key of the two subgraphs, Base64, at least 32 bytes: portfolio's <c>TradeFeed:Key</c>.</summary>
    public string? Key { get; set; }

    /// <summary>How long to wait when there is nothing new, in seconds; default 2.</summary>
    public double IntervalSeconds { get; set; } = 2;

    /// <summary>How long an answer may take, in seconds; default 10.</summary>
    public double TimeoutSeconds { get; set; } = 10;

    /// <summary>Changes taken in one transaction; default 500, and not more.</summary>
    public int BatchSize { get; set; } = 500;
}
