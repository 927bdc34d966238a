using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Subgraphs.Tenancy.Callers;

/// <summary>Names the key and what would be right.</summary>
internal sealed class CallerContextOptionsValidator(IHostEnvironment environment) : IValidateOptions<CallerContextOptions>
{
    private const int MinKeyLength = 32;

    public ValidateOptionsResult Validate(string? name, CallerContextOptions options)
    {
        var failures = new List<string>();
        if (options is { Key: null, Authority: null } && !environment.IsDevelopment())
        {
            failures.Add("CallerContext:Key is missing: outside Development the subgraph needs its key to verify the gateway, or CallerContext:Authority to stand alone.");
        }

        CheckKey(nameof(CallerContextOptions.Key), options.Key, failures);
        CheckKey(nameof(CallerContextOptions.PreviousKey), options.PreviousKey, failures);
        if (options is { Key: null, PreviousKey: not null })
        {
            failures.Add("CallerContext:PreviousKey stands without CallerContext:Key: it is the other key while the key is changed.");
        }

        if (options.DeveloperTokens is true && !environment.IsDevelopment())
        {
            failures.Add("CallerContext:DeveloperTokens is true outside Development, where developer tokens are never accepted.");
        }

        CheckStandAlone(options, failures);
        if (options.ClockSkewSeconds is < 0 or > 60)
        {
            failures.Add($"CallerContext:ClockSkewSeconds is {options.ClockSkewSeconds}: use 0 to 60.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }

    private static void CheckKey(string setting, string? key, List<string> failures)
    {
        var bytes = new byte[key?.Length ?? 0];
        if (key is not null && (!Convert.TryFromBase64String(key, bytes, out var length) || length < MinKeyLength))
        {
            failures.Add($"CallerContext:{setting} is not Base64 of at least {MinKeyLength} bytes.");
        }
    }

    private static void CheckStandAlone(CallerContextOptions options, List<string> failures)
    {
        if (options.Authority is null)
        {
            return;
        }

        if (!Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
        {
            failures.Add($"CallerContext:Authority is '{options.Authority}': use an https address.");
        }

        if (string.IsNullOrWhiteSpace(options.Audience))
        {
            failures.Add("CallerContext:Audience is missing: a subgraph that stands alone must know which tokens are meant for it.");
        }
    }
}
