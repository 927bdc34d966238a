using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>Accepts the tokens of <see cref="DeveloperIssuer"/>.</summary>
internal sealed class DeveloperTokenIssuer(byte[] key) : ITokenIssuer
{
    private readonly SymmetricSecurityKey _key = new(key);

    public bool CanVerify(string issuer) => issuer == DeveloperIssuer.Issuer;

    public ValueTask<TokenValidationParameters?> GetParametersAsync(CancellationToken cancellationToken)
        => ValueTask.FromResult<TokenValidationParameters?>(new TokenValidationParameters
        {
            ValidIssuer = DeveloperIssuer.Issuer,
            IssuerSigningKey = _key,
            ValidAlgorithms = [SecurityAlgorithms.HmacSha256],
        });

    public void RequestNewKeys()
    {
        // One key a user; who deletes the file restarts the programs that read it.
    }
}
