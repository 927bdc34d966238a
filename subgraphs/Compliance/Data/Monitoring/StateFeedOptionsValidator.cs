using Microsoft.Extensions.Options;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Compliance.Data.Monitoring;

/// <summary>Refuses to start with an address that is none, or with half of what following needs.</summary>
internal sealed class StateFeedOptionsValidator : IValidateOptions<StateFeedOptions>
{
    private const double LongestPause = 86_400;
    private const double LongestTimeout = 600;
    private const int LongestHistory = 3_660;

    public ValidateOptionsResult Validate(string? name, StateFeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> failures = [];
        if (options.Url is not null && (!Uri.TryCreate(options.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
        {
            failures.Add($"StateFeed:Url is '{options.Url}', which is no http address.");
        }

        if ((options.Url is null) != (options.Key is null))
        {
            failures.Add("StateFeed:Url and StateFeed:Key belong together: give both or neither.");
        }
        else if (options.Key is not null && PeerKey.Parse(options.Key) is null)
        {
            failures.Add("StateFeed:Key is not Base64 of at least 32 bytes.");
        }

        if (options.PollSeconds is not (> 0 and <= LongestPause))
        {
            failures.Add($"StateFeed:PollSeconds is {options.PollSeconds}; it is above 0 and at most {LongestPause}.");
        }

        if (options.TimeoutSeconds is not (> 0 and <= LongestTimeout))
        {
            failures.Add($"StateFeed:TimeoutSeconds is {options.TimeoutSeconds}; it is above 0 and at most {LongestTimeout}.");
        }

        if (options.HistoryDays is not (>= 1 and <= LongestHistory))
        {
            failures.Add($"StateFeed:HistoryDays is {options.HistoryDays}; it is from 1 to {LongestHistory}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
