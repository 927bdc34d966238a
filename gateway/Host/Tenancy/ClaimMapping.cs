using Gateway.Host.Configuration;

namespace Gateway.Host.Tenancy;

/// <summary>
/// The claims of an issuer's tokens that say who the caller is. Each is a list of names of which the first that a token has counts; a name
/// with dots also leads into an object: <c>realm_access.roles</c>.
/// </summary>
internal sealed record ClaimMapping
{
    public const string Section = "Claims";

    /// <summary>The claims as the gateway's own documentation names them.</summary>
    public static ClaimMapping Default { get; } = new();

    public IReadOnlyList<string> Subject { get; init; } = [ClaimNames.Subject];

    public IReadOnlyList<string> Tenant { get; init; } = [ClaimNames.Tenant];

    public IReadOnlyList<string> Scope { get; init; } = [ClaimNames.Scope, "scp"];

    public IReadOnlyList<string> Roles { get; init; } = [ClaimNames.Roles];

    public IReadOnlyList<string> Jurisdictions { get; init; } = [ClaimNames.Jurisdictions];

    public IReadOnlyList<string> Plan { get; init; } = [ClaimNames.Plan];

    public IReadOnlyList<string> Purpose { get; init; } = [ClaimNames.Purpose];

    /// <summary>The program that the token was issued to.</summary>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9068#section-2.2">RFC 9068, client_id</seealso>
    /// <seealso href="https://openid.net/specs/openid-connect-core-1_0.html#IDToken">OpenID Connect, azp</seealso>
    public IReadOnlyList<string> Client { get; init; } = [ClaimNames.Client, "azp"];

    public static ClaimMapping Read(ConfigurationValues values)
    {
        var map = values.Map(Section);
        string[] known = [nameof(Subject), nameof(Tenant), nameof(Scope), nameof(Roles), nameof(Jurisdictions), nameof(Plan), nameof(Purpose), nameof(Client)];
        foreach (var name in map.Keys.Where(name => !known.Contains(name, StringComparer.OrdinalIgnoreCase)))
        {
            values.Refuse($"{Section}:{name}", string.Join(',', map[name]), $"one of {string.Join(", ", known)}");
        }

        return new ClaimMapping
        {
            Subject = Names(nameof(Subject), Default.Subject),
            Tenant = Names(nameof(Tenant), Default.Tenant),
            Scope = Names(nameof(Scope), Default.Scope),
            Roles = Names(nameof(Roles), Default.Roles),
            Jurisdictions = Names(nameof(Jurisdictions), Default.Jurisdictions),
            Plan = Names(nameof(Plan), Default.Plan),
            Purpose = Names(nameof(Purpose), Default.Purpose),
            Client = Names(nameof(Client), Default.Client),
        };

        IReadOnlyList<string> Names(string name, IReadOnlyList<string> fallback)
            => map.FirstOrDefault(entry => entry.Key.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is { Count: > 0 } names ? names : fallback;
    }
}
