using Microsoft.Extensions.Options;
using Subgraphs.Storage;

namespace Subgraphs.Compliance.Data.Auditing;

/// <summary>Names the key and what would be right.</summary>
internal sealed class AuditCollectorOptionsValidator(IOptions<StorageOptions> storage) : IValidateOptions<AuditCollectorOptions>
{
    private const int MinKeyLength = 32;

    public ValidateOptionsResult Validate(string? name, AuditCollectorOptions options)
    {
        if (options.MasterKey is null)
        {
            return ValidateOptionsResult.Success;
        }

        var bytes = new byte[options.MasterKey.Length];
        if (!Convert.TryFromBase64String(options.MasterKey, bytes, out var length) || length < MinKeyLength)
        {
            return ValidateOptionsResult.Fail($"Audit:MasterKey is not Base64 of at least {MinKeyLength} bytes.");
        }

        return options.ChainDirectory is null && storage.Value.Provider != StorageProvider.Sqlite
            ? ValidateOptionsResult.Fail("Audit:ChainDirectory is missing: the copies of the chains need a folder.")
            : ValidateOptionsResult.Success;
    }
}
