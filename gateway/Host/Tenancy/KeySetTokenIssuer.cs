using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>Accepts the tokens of an issuer that publishes its keys (JWKS).</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc7517">RFC 7517, JSON Web Key</seealso>
internal sealed class KeySetTokenIssuer(IssuerOptions options, KeyRing keys) : ITokenIssuer
{
    private readonly string _name = options.Issuer ?? options.Authority!.AbsoluteUri;

    public ClaimMapping Claims => options.Claims;

    public int KeyVersion => keys.Version;

    /// <summary>The exact name is compared when the token is checked: it may stand in the discovery document only.</summary>
    public bool CanVerify(string issuer) => options.Issuer is null ? KeySource.IsSame(issuer, _name) : issuer == _name;

    public async ValueTask<TokenValidationParameters?> GetParametersAsync(string? keyId, string algorithm, CancellationToken cancellationToken)
        => await keys.GetAsync(keyId, cancellationToken) is { } known
            ? new TokenValidationParameters
            {
                ValidIssuer = options.Issuer ?? known.Issuer,
                ValidAudiences = options.Audiences,
                ValidAlgorithms = options.Algorithms,
                IssuerSigningKeys = known.For(keyId, algorithm),
            }
            : null;
}
