using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>Accepts the tokens of an OpenID Connect issuer; its keys come from its discovery document and are renewed when it rotates them.</summary>
/// <seealso href="https://openid.net/specs/openid-connect-discovery-1_0.html">OpenID Connect Discovery</seealso>
internal sealed class OidcTokenIssuer : ITokenIssuer
{
    // Asymmetric only: with a symmetric one a public key could be passed off as the secret.
    private static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    private readonly ConfigurationManager<OpenIdConnectConfiguration> _configuration;
    private readonly Action<Exception> _onFailure;

    /// <param name="onFailure">Told when the discovery document or the keys cannot be fetched.</param>
    public OidcTokenIssuer(Uri authority, HttpClient http, Action<Exception> onFailure)
    {
        // Plain HTTP only to this machine, for a test issuer.
        var documents = new HttpDocumentRetriever(http) { RequireHttps = !authority.IsLoopback };
        var address = authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration";
        _configuration = new ConfigurationManager<OpenIdConnectConfiguration>(
            address, new OpenIdConnectConfigurationRetriever(), documents);
        _onFailure = onFailure;
    }

    /// <summary>Any issuer but the developer's; the exact name is compared with the discovery document when the token is checked.</summary>
    public bool CanVerify(string issuer) => issuer != DeveloperIssuer.Issuer;

    public async ValueTask<TokenValidationParameters?> GetParametersAsync(CancellationToken cancellationToken)
    {
        try
        {
            var configuration = await _configuration.GetConfigurationAsync(cancellationToken);
            return new TokenValidationParameters
            {
                ValidIssuer = configuration.Issuer,
                IssuerSigningKeys = configuration.SigningKeys,
                ValidAlgorithms = Algorithms,
            };
        }
        catch (InvalidOperationException exception)
        {
            _onFailure(exception);
            return null;
        }
    }

    public void RequestNewKeys() => _configuration.RequestRefresh();
}
