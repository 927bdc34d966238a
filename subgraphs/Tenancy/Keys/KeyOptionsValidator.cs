using Microsoft.Extensions.Options;

namespace Subgraphs.Tenancy.Keys;

/// <summary>Names the key and what would be right.</summary>
internal sealed class KeyOptionsValidator : IValidateOptions<KeyOptions>
{
    /// <summary>Below the time for which a replaced data key is kept: nobody seals with one that is about to go.</summary>
    private const int MaxCacheSeconds = 300;

    public ValidateOptionsResult Validate(string? name, KeyOptions options)
        => options.CacheSeconds is >= 0 and <= MaxCacheSeconds
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"Keys:CacheSeconds is {options.CacheSeconds}: use 0 to {MaxCacheSeconds}.");
}
