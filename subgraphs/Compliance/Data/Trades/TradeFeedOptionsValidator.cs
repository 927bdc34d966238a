using Microsoft.Extensions.Options;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Compliance.Data.Trades;

/// <summary>Names the key and what would be right.</summary>
internal sealed class TradeFeedOptionsValidator : IValidateOptions<TradeFeedOptions>
{
    private const double LongestInterval = 3600;
    private const double LongestTimeout = 300;
    private const int LargestBatch = 500;

    public ValidateOptionsResult Validate(string? name, TradeFeedOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> failures = [];
        if (options.Url is not null && (!Uri.TryCreate(options.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
        {
            failures.Add($"TradeFeed:Url is '{options.Url}', which is no http address.");
        }

        if ((options.Url is null) != (options.Key is null))
        {
            failures.Add("TradeFeed:Url and TradeFeed:Key belong together: give both or neither.");
        }
        else if (options.Key is not null && PeerKey.Parse(options.Key) is null)
        {
            failures.Add("TradeFeed:Key is not Base64 of at least 32 bytes.");
        }

        if (options.IntervalSeconds is not (> 0 and <= LongestInterval))
        {
            failures.Add($"TradeFeed:IntervalSeconds is {options.IntervalSeconds}; it is above 0 and at most {LongestInterval}.");
        }

        if (options.TimeoutSeconds is not (> 0 and <= LongestTimeout))
        {
            failures.Add($"TradeFeed:TimeoutSeconds is {options.TimeoutSeconds}; it is above 0 and at most {LongestTimeout}.");
        }

        if (options.BatchSize is not (>= 1 and <= LargestBatch))
        {
            failures.Add($"TradeFeed:BatchSize is {options.BatchSize}; it is at least 1 and at most {LargestBatch}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
