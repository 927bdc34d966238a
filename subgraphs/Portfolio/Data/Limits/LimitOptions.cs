namespace Subgraphs.Portfolio.Data.Limits;

/// <summary>The section <c>Limits</c> of the configuration.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    public const int LongestPollSeconds = 86_400;

    /// <summary>How often it is looked whether another program stored something that limits have to be held against, in seconds; 0: only at the start.</summary>
    public int PollSeconds { get; set; } = 5;
}
