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
        var key = new byte[options.Key?.Length ?? 0];
        if (options.Key is null && !environment.IsDevelopment())
        {
            failures.Add("CallerContext:Key is missing: outside Development the subgraph needs its key to verify the gateway.");
        }
        else if (options.Key is not null && (!Convert.TryFromBase64String(options.Key, key, out var length) || length < MinKeyLength))
        {
            failures.Add($"CallerContext:Key is not Base64 of at least {MinKeyLength} bytes.");
        }

        if (options.ClockSkewSeconds is < 0 or > 60)
        {
            failures.Add($"CallerContext:ClockSkewSeconds is {options.ClockSkewSeconds}: use 0 to 60.");
        }

        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);
    }
}
