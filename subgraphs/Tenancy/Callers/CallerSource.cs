using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Subgraphs.Server.Authorization;

namespace Subgraphs.Tenancy.Callers;

/// <summary>
/// The caller of a request: from the gateway's signature; from a token only where the subgraph is configured to stand alone. A signature
/// that does not verify is refused whatever else the request carries.
/// </summary>
/// <param name="verifier">Null where the subgraph has no key.</param>
/// <param name="tokens">Null where nothing but the gateway's signature counts.</param>
internal sealed class CallerSource(CallerContextVerifier? verifier, ITokenVerifier? tokens) : ICallerSource
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
        if (tokens is null || authorization is not [{ } value] || !value.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase))
        {
            return CallerResult.Refused(CallerRefusal.Missing);
        }

        return await tokens.VerifyAsync(value[Bearer.Length..].Trim(), context.RequestAborted) is { } caller
            ? CallerResult.Of(caller)
            : CallerResult.Refused(tokens.Refusal);
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

        return verifier.Verify(header, out var bodyDigest, out var refusal) is { } caller
            ? CallerResult.Of(caller) with { BodyDigest = bodyDigest }
            : CallerResult.Refused(refusal!);
    }
}
