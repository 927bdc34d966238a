using Gateway.Host.Caching;
using Gateway.Host.Contracts;
using Gateway.Metering.Counting;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>Turns a bearer token into a <see cref="Caller"/>, or refuses it. Which check failed is logged, never told.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc8725">RFC 8725, JSON Web Token Best Current Practices</seealso>
internal sealed class TokenVerifier(IReadOnlyList<ITokenIssuer> issuers, IdentityOptions options, ContractSelector contracts, TimeProvider time)
{
    private const int MaxRememberedTokens = 4096;
    private const int MaxTokenLength = 16 * 1024;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false, MaximumTokenSizeInBytes = MaxTokenLength };
    private readonly BoundedCache<string, Verified> _verified = new(MaxRememberedTokens);

    /// <summary>The caller, or the reason (for the log) why the token is refused.</summary>
    public async ValueTask<(Caller? Caller, string? Refusal)> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        // A signature is checked once a token, and again when the issuer's keys have changed; its life is checked on every request.
        if (_verified.TryGet(token, out var known) && known.KeyVersion == known.Issuer.KeyVersion)
        {
            return known.Caller.ExpiresAt > time.GetUtcNow() ? (known.Caller, null) : (null, "expired");
        }

        var (verified, refusal) = await VerifyOnceAsync(token, cancellationToken);
        if (verified is not null)
        {
            known = await _verified.GetOrMakeAsync(token, () => verified, _ => true, cancellationToken);
            known.Renew(verified);
        }

        return (verified?.Caller, refusal);
    }

    private async Task<(Verified? Verified, string? Refusal)> VerifyOnceAsync(string token, CancellationToken cancellationToken)
    {
        if (!TryRead(token, out var unverified))
        {
            return (null, "not a JWT");
        }

        // An extension that must be understood is one that is not understood here.
        if (unverified.TryGetHeaderValue<object>("crit", out _))
        {
            return (null, "crit");
        }

        var issuer = issuers.FirstOrDefault(candidate => candidate.CanVerify(unverified.Issuer));
        if (issuer is null)
        {
            return (null, "unknown issuer");
        }

        var parameters = await issuer.GetParametersAsync(unverified.Kid, unverified.Alg ?? "", cancellationToken);
        var version = issuer.KeyVersion;
        if (parameters is null)
        {
            return (null, "the issuer's keys are not available");
        }

        parameters.RequireExpirationTime = true;
        parameters.RequireSignedTokens = true;
        parameters.LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires);
        var result = await _handler.ValidateTokenAsync(token, parameters);
        if (!result.IsValid)
        {
            return (null, result.Exception?.GetType().Name ?? "invalid");
        }

        var (caller, refusal) = ReadCaller((JsonWebToken)result.SecurityToken, issuer.Claims);
        return (caller is null ? null : new Verified(caller, issuer, version), refusal);
    }

    private bool TryRead(string token, out JsonWebToken read)
    {
        read = null!;
        if (token.Length > MaxTokenLength || !_handler.CanReadToken(token))
        {
            return false;
        }

        try
        {
            read = _handler.ReadJsonWebToken(token);
            return !read.IsEncrypted;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException)
        {
            return false;
        }
    }

    /// <summary>
    /// The clocks' difference is forgiven at a token's start and in its longest life, never at its end: a clock that is ahead only ends it
    /// earlier.
    /// </summary>
    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var skew = TimeSpan.FromSeconds(options.ClockSkewSeconds);
        return (notBefore is null || notBefore <= now + skew)
            && expires is not null
            && expires > now
            && expires <= now + TimeSpan.FromMinutes(options.MaxTokenLifetimeMinutes) + skew;
    }

    private (Caller? Caller, string? Refusal) ReadCaller(JsonWebToken token, ClaimMapping mapping)
    {
        var claims = new TokenClaims(token);
        if (!Guid.TryParseExact(claims.Text(mapping.Tenant), "D", out var tenant) || tenant == Guid.Empty)
        {
            return (null, "the tenant is missing or is not a UUID");
        }

        var caller = new Caller
        {
            IsAuthenticated = true,
            TenantId = tenant,
            Subject = claims.Text(mapping.Subject),
            Plan = claims.Text(mapping.Plan),
            Scopes = claims.Words(mapping.Scope).ToHashSet(StringComparer.Ordinal),
            Roles = claims.Words(mapping.Roles),
            Jurisdictions = claims.Words(mapping.Jurisdictions),
            Purpose = claims.Text(mapping.Purpose),
            Client = UsageClients.Name(claims.Text(mapping.Client)),
            Contract = contracts.Choose(claims.Values),
            ExpiresAt = new DateTimeOffset(token.ValidTo, TimeSpan.Zero),
        };
        return (caller, null);
    }

    /// <summary>What a token was found to be under one version of its issuer's keys; the same token is always the same caller.</summary>
    private sealed class Verified(Caller caller, ITokenIssuer issuer, int keyVersion)
    {
        private int _keyVersion = keyVersion;

        public Caller Caller => caller;

        public ITokenIssuer Issuer => issuer;

        public int KeyVersion => Volatile.Read(ref _keyVersion);

        public void Renew(Verified newer) => Volatile.Write(ref _keyVersion, newer.KeyVersion);
    }
}
