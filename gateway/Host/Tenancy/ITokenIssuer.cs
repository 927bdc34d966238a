using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>An issuer whose tokens this gateway accepts.</summary>
internal interface ITokenIssuer
{
    /// <summary>Where its tokens say who the caller is.</summary>
    ClaimMapping Claims { get; }

    /// <summary>Changes when its keys do.</summary>
    int KeyVersion { get; }

    /// <summary>True where a token that names this issuer is checked by it.</summary>
    bool CanVerify(string issuer);

    /// <summary>Issuer, audiences, algorithms, and the keys that a token with this header may be signed with; a fresh object each time. Null while the issuer's keys cannot be fetched.</summary>
    ValueTask<TokenValidationParameters?> GetParametersAsync(string? keyId, string algorithm, CancellationToken cancellationToken);
}
