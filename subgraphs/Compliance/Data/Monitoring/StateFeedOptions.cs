namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>What the operator wrote under <c>StateFeed</c>: where portfolios are followed from.</summary>
public sealed class StateFeedOptions
{
    public const string Section = "StateFeed";

    /// <summary>Portfolio's address, for example <c>http://127.0.0.1:5002</c>; null: nothing is followed, and nothing is monitored.</summary>
    public string? Url { get; set; }

    /// <summary>The key of the two subgraphs, Base64, at least 32 bytes: portfolio's <c>StateFeed:Key</c>.</summary>
    public string? Key { get; set; }

    /// <summary>Seconds between two rounds; default 30.</summary>
    public double PollSeconds { get; set; } = 30;

    /// <summary>How many days before the start a portfolio that is new here is followed from; default 400, so that a year's month ends are there.</summary>
    public int HistoryDays { get; set; } = 400;

    /// <summary>How long one answer may take, in seconds; default 60.</summary>
    public double TimeoutSeconds { get; set; } = 60;
}
