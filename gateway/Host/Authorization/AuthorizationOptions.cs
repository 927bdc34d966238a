using Gateway.Execution;
using Gateway.Host.Configuration;
using Gateway.Host.Contracts;

namespace Gateway.Host.Authorization;

/// <summary>What becomes of what a caller may not see; section <c>Authorization</c>.</summary>
internal sealed record AuthorizationOptions
{
    public const string Section = "Authorization";

    /// <summary><c>filter</c>: what is denied is null with an error, the rest is answered; <c>reject</c>: the whole operation is refused.</summary>
    public string Mode { get; init; } = Filter;

    /// <summary>Everything is answered as if all were allowed; the errors and the log tell what would have been denied.</summary>
    public bool DryRun { get; init; }

    /// <summary>Where the answer tells what was denied: <c>errors</c>, <c>extensions</c> (<c>authorizationErrors</c>) or <c>disabled</c>.</summary>
    public string Errors { get; init; } = InErrors;

    /// <summary>Denials are logged, by coordinate.</summary>
    public bool LogDenials { get; init; } = true;

    /// <summary>Introspection shows a caller only what its scopes and policies open; suggestions are left out of messages then.</summary>
    public bool FilterIntrospection { get; init; }

    /// <summary>The contract of callers whom none of <c>Contracts</c> matches: its name, <c>whole</c> or <c>refuse</c>.</summary>
    public string? DefaultContract { get; init; }

    /// <summary>Roles whose holders may approve: the policy <c>four-eyes</c>.</summary>
    public IReadOnlyList<string> ApproverRoles { get; init; } = DefaultApproverRoles;

    internal DenialReporting Reporting => Errors switch
    {
        InErrors => DenialReporting.Errors,
        InExtensions => DenialReporting.Extensions,
        _ => DenialReporting.Nowhere,
    };

    public const string Filter = "filter";
    public const string Reject = "reject";
    public const string InErrors = "errors";
    public const string InExtensions = "extensions";
    public const string Nowhere = "disabled";

    private static readonly string[] DefaultApproverRoles = ["supervisor"];

    /// <param name="contracts">The contracts that there are.</param>
    public static AuthorizationOptions Read(ConfigurationValues values, IReadOnlyList<ContractOptions> contracts)
    {
        var options = new AuthorizationOptions
        {
            Mode = values.Choice(nameof(Mode), Filter, Filter, Reject),
            DryRun = values.Flag(nameof(DryRun), false),
            Errors = values.Choice(nameof(Errors), InErrors, InErrors, InExtensions, Nowhere),
            LogDenials = values.Flag(nameof(LogDenials), true),
            FilterIntrospection = values.Flag(nameof(FilterIntrospection), false),
            DefaultContract = values.Text(nameof(DefaultContract)),
            ApproverRoles = values.Texts(nameof(ApproverRoles)) is { Count: > 0 } roles ? roles : DefaultApproverRoles,
        };
        if (options.DefaultContract is { } name
            && name is not (ContractSelector.Whole or ContractSelector.Refuse)
            && contracts.All(contract => contract.Name != name))
        {
            values.Refuse(nameof(DefaultContract), name, $"{ContractSelector.Whole}, {ContractSelector.Refuse} or the name of one of {ContractOptions.Section}");
        }

        return options;
    }
}
