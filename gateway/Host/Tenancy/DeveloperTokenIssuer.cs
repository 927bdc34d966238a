using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>Accepts the tokens of <see cref="DeveloperIssuer"/>.</summary>
internal sealed class DeveloperTokenIssuer(byte[] key, string audience = DeveloperIssuer.Audience) : ITokenIssuer
{
    private readonly SymmetricSecurityKey _key = new(key);

    public ClaimMapping Claims => ClaimMapping.Default;

    /// <summary>One key a user; who deletes the file restarts the programs that read it.</summary>
    public int KeyVersion => 0;

    public bool CanVerify(string issuer) => issuer == DeveloperIssuer.Issuer;

    public ValueTask<TokenValidationParameters?> GetParametersAsync(string? keyId, string algorithm, CancellationToken cancellationToken)
        => ValueTask.FromResult<TokenValidationParameters?>(new TokenValidationParameters
        {
            ValidIssuer = DeveloperIssuer.Issuer,
            ValidAudience = audience,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        });
}
