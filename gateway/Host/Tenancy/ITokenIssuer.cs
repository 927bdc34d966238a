using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>An issuer whose tokens this gateway accepts.</summary>
internal interface ITokenIssuer
{
    /// <summary>True where a token that names this issuer is checked by it.</summary>
    bool CanVerify(string issuer);

    /// <summary>Issuer, keys and algorithms; a fresh object each time. Null while the issuer's keys cannot be fetched.</summary>
    ValueTask<TokenValidationParameters?> GetParametersAsync(CancellationToken cancellationToken);

    /// <summary>A token names a key that is not known: the issuer may have rotated its keys.</summary>
    void RequestNewKeys();
}
