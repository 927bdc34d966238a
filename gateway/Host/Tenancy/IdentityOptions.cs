using Gateway.Host.Configuration;

namespace Gateway.Host.Tenancy;

/// <summary>Who may issue tokens for this gateway; section <c>Identity</c>.</summary>
internal sealed record IdentityOptions
{
    public const string Section = "Identity";

    /// <summary>One OIDC issuer by its address, for example <c>https://login.example.com/realms/partners</c>: short for a part of <see cref="Issuers"/>.</summary>
    public Uri? Authority { get; init; }

    /// <summary>What <c>aud</c> of that issuer's tokens, and of developer tokens, must contain.</summary>
    public string Audience { get; init; } = DeveloperIssuer.Audience;

    /// <summary>All issuers but the developer's; where one is at <see cref="Authority"/>, it is the first.</summary>
    public IReadOnlyList<IssuerOptions> Issuers { get; init; } = [];

    /// <summary>Accepts tokens of the developer issuer. Only in Development, and there by default.</summary>
    public bool DeveloperTokens { get; init; }

    /// <summary>The developer issuer's key file; null: the user's.</summary>
    public string? DeveloperKeyFile { get; init; }

    /// <summary>Answers requests without a token, as a caller without tenant and scopes.</summary>
    public bool AllowAnonymous { get; init; }

    /// <summary>A token that expires later than this from now is refused; minutes.</summary>
    public int MaxTokenLifetimeMinutes { get; init; } = 60;

    /// <summary>How far the clocks of issuer and gateway may differ; seconds.</summary>
    public int ClockSkewSeconds { get; init; } = 30;

    /// <summary>Keys older than this are fetched again, while they stay in use; minutes.</summary>
    public int KeyRefreshMinutes { get; init; } = 60;

    /// <summary>A token that names an unknown key has the keys fetched again, no oftener than this; seconds.</summary>
    public int KeyRefetchSeconds { get; init; } = 30;

    public static IdentityOptions Read(ConfigurationValues values, bool isDevelopment)
    {
        var options = new IdentityOptions
        {
            Authority = IssuerOptions.SafeAddress(values, nameof(Authority)),
            Audience = values.Text(nameof(Audience)) ?? DeveloperIssuer.Audience,
            Issuers = values.Parts(nameof(Issuers), IssuerOptions.Read),
            DeveloperTokens = values.Flag(nameof(DeveloperTokens), isDevelopment),
            DeveloperKeyFile = values.Text(nameof(DeveloperKeyFile)),
            AllowAnonymous = values.Flag(nameof(AllowAnonymous), false),
            MaxTokenLifetimeMinutes = values.Number(nameof(MaxTokenLifetimeMinutes), 60, 1, 24 * 60),
            ClockSkewSeconds = values.Number(nameof(ClockSkewSeconds), 30, 0, 300),
            KeyRefreshMinutes = values.Number(nameof(KeyRefreshMinutes), 60, 1, 24 * 60),
            KeyRefetchSeconds = values.Number(nameof(KeyRefetchSeconds), 30, 1, 3600),
        };
        if (options.DeveloperTokens && !isDevelopment)
        {
            values.Refuse(nameof(DeveloperTokens), "true", "false outside Development, where any user of the machine could otherwise issue tokens");
        }

        if (options.Authority is { } authority)
        {
            options = options with { Issuers = [new IssuerOptions { Authority = authority, Audiences = [options.Audience] }, .. options.Issuers] };
        }

        var names = options.Issuers.Select(issuer => (issuer.Issuer ?? issuer.Authority?.AbsoluteUri ?? "").TrimEnd('/')).ToArray();
        if (names.Distinct(StringComparer.Ordinal).Count() < names.Length || names.Contains(DeveloperIssuer.Issuer, StringComparer.Ordinal))
        {
            values.Refuse(nameof(Issuers), string.Join(", ", names), "a list in which each issuer stands once, the developer's not at all");
        }

        if (options is { Issuers.Count: 0, DeveloperTokens: false, AllowAnonymous: false })
        {
            values.Missing(nameof(Authority), "the address of an OIDC issuer: without one no token could be accepted");
        }

        return options;
    }
}
