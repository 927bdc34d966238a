using Microsoft.Extensions.Options;

namespace Subgraphs.Server.Hosting;

/// <summary>Names the key, the value and what would be right.</summary>
internal sealed class OperationOptionsValidator : IValidateOptions<OperationOptions>
{
    private const int Most = 100_000;

    public ValidateOptionsResult Validate(string? name, OperationOptions options)
        => options.MaxConcurrent is < 1 or > Most
            ? ValidateOptionsResult.Fail($"{OperationOptions.Section}:{nameof(options.MaxConcurrent)} is {options.MaxConcurrent}: use 1 to {Most}, or leave it out.")
            : options.MaxWaiting is < 0 or > Most
                ? ValidateOptionsResult.Fail($"{OperationOptions.Section}:{nameof(options.MaxWaiting)} is {options.MaxWaiting}: use 0 to {Most}.")
                : ValidateOptionsResult.Success;
}
