using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Subgraphs.Tenancy.Callers;

/// <summary>Verifies tokens of the developer issuer, for a subgraph that runs without a gateway in Development.</summary>
internal sealed class DeveloperTokens(string keyFile, TimeProvider time) : ITokenVerifier
{
    private const string Issuer = "urn:gateway:developer";
    private const string Audience = "gateway";
    private const string KeyFileVariable = "GATEWAY_DEVELOPER_KEY_FILE";

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };

    /// <summary>Where the gateway's programs keep the user's key.</summary>
    public static string DefaultKeyFile
        => Environment.GetEnvironmentVariable(KeyFileVariable) is { Length: > 0 } file
            ? file
            : Path.Combine(
                Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "federated-gateway", "developer-signing.key");

    public string Refusal => CallerRefusal.BadToken;

    /// <summary>The caller of a token; null where the token or the key file is not valid.</summary>
    public async Task<CallerContext?> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        // Read at each use: the gateway's programs make the file when they first need it.
        if (!File.Exists(keyFile))
        {
            return null;
        }

        var key = Convert.FromBase64String((await File.ReadAllTextAsync(keyFile, cancellationToken)).Trim());
        var result = await _handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = Issuer,
            ValidAudience = Audience,
            IssuerSigningKey = new SymmetricSecurityKey(key),
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
            LifetimeValidator = (notBefore, expires, _, _) => IsCurrent(notBefore, expires),
        });
        return result.IsValid && result.SecurityToken is JsonWebToken { } verified ? TokenClaims.Read(verified) : null;
    }

    private bool IsCurrent(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return expires > now && (notBefore is null || notBefore <= now);
    }
}
