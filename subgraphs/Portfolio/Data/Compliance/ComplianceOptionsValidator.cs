using Microsoft.Extensions.Options;
using Subgraphs.Tenancy.Peers;

namespace Subgraphs.Portfolio.Data.Compliance;

/// <summary>Refuses to start with an address that is none, or with half of what a call needs.</summary>
internal sealed class ComplianceOptionsValidator : IValidateOptions<ComplianceOptions>
{
    private const double LongestTimeout = 60;

    public ValidateOptionsResult Validate(string? name, ComplianceOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        List<string> failures = [];
        if (options.Url is not null && (!Uri.TryCreate(options.Url, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")))
        {
            failures.Add($"Compliance:Url is '{options.Url}', which is no http address.");
        }

        if ((options.Url is null) != (options.Key is null))
        {
            failures.Add("Compliance:Url and Compliance:Key belong together: give both or neither.");
        }
        else if (options.Key is not null && PeerKey.Parse(options.Key) is null)
        {
            failures.Add("Compliance:Key is not Base64 of at least 32 bytes.");
        }

        if (options.TimeoutSeconds is not (> 0 and <= LongestTimeout))
        {
            failures.Add($"Compliance:TimeoutSeconds is {options.TimeoutSeconds}; it is above 0 and at most {LongestTimeout}.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
