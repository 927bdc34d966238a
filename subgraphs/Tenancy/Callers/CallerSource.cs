using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Subgraphs.Server.Authorization;

namespace Subgraphs.Tenancy.Callers;

/// <summary>
/// The caller of a request: from the gateway's signature where there is one, else in Development from a developer token. A signature
/// that does not verify is refused whatever else the request carries.
/// </summary>
internal sealed class CallerSource(CallerContextVerifier? verifier, DeveloperTokens? developerTokens) : ICallerSource
{
    private const string Bearer = "Bearer ";

    public async ValueTask<CallerResult> IdentifyAsync(HttpContext context)
    {
        var headers = context.Request.Headers;
        if (headers.TryGetValue(CallerContextVerifier.HeaderName, out var signed))
        {
            return VerifySignature(signed);
        }

        var authorization = headers.Authorization;
        if (developerTokens is null || authorization is not [{ } value] || !value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return CallerResult.Refused(CallerRefusal.Missing);
        }

        return await developerTokens.VerifyAsync(value[Bearer.Length..].Trim()) is { } caller
            ? CallerResult.Of(caller)
            : CallerResult.Refused(CallerRefusal.BadToken);
    }

    private CallerResult VerifySignature(StringValues signed)
    {
        if (verifier is null)
        {
            return CallerResult.Refused(CallerRefusal.NoKey);
        }

        if (signed is not [{ } header])
        {
            return CallerResult.Refused(CallerRefusal.Malformed);
        }

        return verifier.Verify(header, out var refusal) is { } caller ? CallerResult.Of(caller) : CallerResult.Refused(refusal!);
    }
}
