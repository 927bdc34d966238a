using Gateway.Host.Caching;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Gateway.Host.Tenancy;

/// <summary>Turns a bearer token into a <see cref="Caller"/>, or refuses it. Which check failed is logged, never told.</summary>
internal sealed class TokenVerifier
{
    private const int MaxRememberedTokens = 4096;

    private readonly JsonWebTokenHandler _handler = new() { MapInboundClaims = false };
    private readonly IReadOnlyList<ITokenIssuer> _issuers;
    private readonly IdentityOptions _options;
    private readonly TimeProvider _time;
    private readonly BoundedCache<string, Caller> _verified = new(MaxRememberedTokens);

    public TokenVerifier(IReadOnlyList<ITokenIssuer> issuers, IdentityOptions options, TimeProvider time)
    {
        _issuers = issuers;
        _options = options;
        _time = time;
    }

    /// <summary>The caller, or the reason (for the log) why the token is refused.</summary>
    public async ValueTask<(Caller? Caller, string? Refusal)> VerifyAsync(string token, CancellationToken cancellationToken)
    {
        // A signature is checked once a token; its life is checked on every request.
        if (_verified.TryGet(token, out var known))
        {
            return known.ExpiresAt > _time.GetUtcNow() ? (known, null) : (null, "expired");
        }

        var (caller, refusal) = await VerifyOnceAsync(token, cancellationToken);
        if (caller is not null)
        {
            _ = await _verified.GetOrMakeAsync(token, () => caller, _ => true, cancellationToken);
        }

        return (caller, refusal);
    }

    private async Task<(Caller? Caller, string? Refusal)> VerifyOnceAsync(string token, CancellationToken cancellationToken)
    {
        if (!TryRead(token, out var unverified))
        {
            return (null, "not a JWT");
        }

        var issuer = _issuers.FirstOrDefault(candidate => candidate.CanVerify(unverified.Issuer));
        if (issuer is null)
        {
            return (null, "unknown issuer");
        }

        var parameters = await issuer.GetParametersAsync(cancellationToken);
        if (parameters is null)
        {
            return (null, "the issuer's keys are not available");
        }

        parameters.ValidAudience = _options.Audience;
        parameters.RequireExpirationTime = true;
        parameters.RequireSignedTokens = true;
        parameters.LifetimeValidator = (notBefore, expires, _, _) => IsAlive(notBefore, expires);
        var result = await _handler.ValidateTokenAsync(token, parameters);
        if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException)
        {
            issuer.RequestNewKeys();
        }

        return result.IsValid
            ? ReadCaller((JsonWebToken)result.SecurityToken)
            : (null, result.Exception?.GetType().Name ?? "invalid");
    }

    private bool TryRead(string token, out JsonWebToken read)
    {
        read = null!;
        if (!_handler.CanReadToken(token))
        {
            return false;
        }

        try
        {
            read = _handler.ReadJsonWebToken(token);
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or SecurityTokenException or FormatException)
        {
            return false;
        }
    }

    private bool IsAlive(DateTime? notBefore, DateTime? expires)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var skew = TimeSpan.FromSeconds(_options.ClockSkewSeconds);
        return (notBefore is null || notBefore <= now + skew)
            && expires is not null
            && expires > now
            && expires <= now + TimeSpan.FromMinutes(_options.MaxTokenLifetimeMinutes) + skew;
    }

    private static (Caller? Caller, string? Refusal) ReadCaller(JsonWebToken token)
    {
        if (!token.TryGetPayloadValue<string>(ClaimNames.Tenant, out var tid)
            || !Guid.TryParseExact(tid, "D", out var tenant)
            || tenant == Guid.Empty)
        {
            return (null, "tid is missing or is not a UUID");
        }

        var caller = new Caller
        {
            IsAuthenticated = true,
            TenantId = tenant,
            Subject = string.IsNullOrEmpty(token.Subject) ? null : token.Subject,
            Plan = ReadText(token, ClaimNames.Plan),
            Scopes = ReadStrings(token, ClaimNames.Scope).ToHashSet(StringComparer.Ordinal),
            Roles = ReadStrings(token, ClaimNames.Roles),
            Jurisdictions = ReadStrings(token, ClaimNames.Jurisdictions),
            Purpose = ReadText(token, ClaimNames.Purpose),
            ExpiresAt = new DateTimeOffset(token.ValidTo, TimeSpan.Zero),
        };
        return (caller, null);
    }

    private static string? ReadText(JsonWebToken token, string claim)
        => token.TryGetClaim(claim, out var value) && value.Value.Length > 0 ? value.Value : null;

    /// <summary>Issuers write lists as an array or as one string with spaces (RFC 8693, <c>scope</c>); both are read.</summary>
    private static string[] ReadStrings(JsonWebToken token, string claim)
        => [.. token.Claims
            .Where(candidate => candidate.Type == claim)
            .SelectMany(candidate => candidate.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
            .Distinct(StringComparer.Ordinal)];
}
