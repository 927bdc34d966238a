using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Subgraphs.Tenancy.Callers;

/// <summary>
/// Verifies access tokens of one OIDC issuer, for a subgraph that is configured to stand alone. What they open is what they say: such a
/// caller is not the gateway, so federation fields stay shut.
/// </summary>
internal sealed class IssuerTokens(
    IConfigurationManager<OpenIdConnectConfiguration> issuer,
    string audience,
    TimeSpan skew,
    TimeProvider time) : ITokenVerifier
{
    /// <summary>The longest life that a token may have.</summary>
    private static readonly TimeSpan MaxLifetime = TimeSpan.FromMinutes(60);

    /// <summary>Public keys only: a symmetric algorithm would let whoever can verify also sign.</summary>
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    public string Refusal => CallerRefusal.BadAccessToken;

    public async Task<CallerContext?> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        OpenIdConnectConfiguration configuration;
        try
        {
            configuration = await issuer.GetConfigurationAsync(cancellationToken);
        }
        catch (InvalidOperationException)
        {
            return null; // The issuer cannot be reached and was never: nothing can be verified.
        }

        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = configuration.Issuer,
            ValidAudience = audience,
            IssuerSigningKeys = configuration.SigningKeys,
            ValidAlgorithms = Algorithms,
            LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires),
        });
        if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            // The manager itself limits how often it asks.
            issuer.RequestRefresh();
        }

        return result.IsValid && result.SecurityToken is JsonWebToken verified ? TokenClaims.Read(verified) : null;
    }

    private bool IsCurrent(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires > now && expires <= now + MaxLifetime + skew && (notBefore is null || notBefore <= now + skew);
    }
}
