using Microsoft.Extensions.Options;

namespace Subgraphs.Tenancy.Auditing;

/// <summary>Names the key and what would be right.</summary>
internal sealed class AuditOptionsValidator : IValidateOptions<AuditOptions>
{
    private const int MinKeyLength = 32;

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

        var bytes = new byte[options.Key?.Length ?? 0];
        return options.Key is not null && (!Convert.TryFromBase64String(options.Key, bytes, out var length) || length < MinKeyLength)
            ? ValidateOptionsResult.Fail($"Audit:Key is not Base64 of at least {MinKeyLength} bytes.")
            : ValidateOptionsResult.Success;
    }
}
