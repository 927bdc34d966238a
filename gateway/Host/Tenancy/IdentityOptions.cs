using Gateway.Host.Configuration;

namespace Gateway.Host.Tenancy;

/// <summary>Who may issue tokens for this gateway; section <c>Identity</c>.</summary>
internal sealed record IdentityOptions
{
    public const string Section = "Identity";

    /// <summary>An OIDC issuer's address, for example <c>https://login.example.com/realms/partners</c>; null: none.</summary>
    public Uri? Authority { get; init; }

    /// <summary>What <c>aud</c> of a token must contain.</summary>
    public string Audience { get; init; } = DeveloperIssuer.Audience;

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

    public static IdentityOptions Read(ConfigurationValues values, bool isDevelopment)
    {
        var options = new IdentityOptions
        {
            Authority = values.HttpAddress(nameof(Authority)),
            Audience = values.Text(nameof(Audience)) ?? DeveloperIssuer.Audience,
            DeveloperTokens = values.Flag(nameof(DeveloperTokens), isDevelopment),
            DeveloperKeyFile = values.Text(nameof(DeveloperKeyFile)),
            AllowAnonymous = values.Flag(nameof(AllowAnonymous), false),
            MaxTokenLifetimeMinutes = values.Number(nameof(MaxTokenLifetimeMinutes), 60, 1, 24 * 60),
            ClockSkewSeconds = values.Number(nameof(ClockSkewSeconds), 30, 0, 300),
        };
        if (options.DeveloperTokens && !isDevelopment)
        {
            values.Refuse(nameof(DeveloperTokens), "true", "false outside Development, where any user of the machine could otherwise issue tokens");
        }

        if (options.Authority is { Scheme: "http", IsLoopback: false } authority)
        {
            values.Refuse(nameof(Authority), authority.ToString(), "an https address: keys that arrive by plain http can be anybody's");
        }

        if (options is { Authority: null, DeveloperTokens: false, AllowAnonymous: false })
        {
            values.Missing(nameof(Authority), "the address of an OIDC issuer: without one no token could be accepted");
        }

        return options;
    }
}
