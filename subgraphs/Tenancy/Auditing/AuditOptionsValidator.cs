using Microsoft.Extensions.Options;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>Names the key and what would be right.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<AuditOptions>
{
    private const int MinKeyLength = 32;
    private const int MaxFileMegabytes = 100_000;

    public ValidateOptionsResult Validate(string? name, AuditOptions options)
    {
        if (options.Collector is not null
            && (!Uri.TryCreate(options.Collector, UriKind.Absolute, out var collector) || collector.Scheme is not ("http" or "https")))
        {
            return ValidateOptionsResult.Fail($"Audit:Collector is '{options.Collector}': use the http address of compliance's /internal/audit.");
        }

        if (options is { Collector: not null, Key: null })
        {
            return ValidateOptionsResult.Fail("Audit:Collector stands without Audit:Key: records are sent under the signature of their process.");
        }

        if (options.MaxFileMegabytes is < 1 or > MaxFileMegabytes)
        {
            return ValidateOptionsResult.Fail($"Audit:MaxFileMegabytes is {options.MaxFileMegabytes}: use 1 to {MaxFileMegabytes}.");
        }

        if (options.KeptFiles < 0 || options is { KeptFiles: > 0, Collector: null })
        {
            return ValidateOptionsResult.Fail($"Audit:KeptFiles is {options.KeptFiles}: use 0, or with Audit:Collector, which has the records of what is deleted, how many full files stay.");
        }

        var bytes = new byte[options.Key?.Length ?? 0];
        return options.Key is not null && (!Convert.TryFromBase64String(options.Key, bytes, out var length) || length < MinKeyLength)
            ? ValidateOptionsResult.Fail($"Audit:Key is not Base64 of at least {MinKeyLength} bytes.")
            : ValidateOptionsResult.Success;
    }
}
