using Gateway.Host.Contracts;
using Gateway.Host.Http;
using Gateway.Host.Telemetry;

namespace Gateway.Host.Tenancy;

/// <summary>Finds out who calls: <c>Authorization: Bearer</c> → <see cref="Caller"/>.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc6750">RFC 6750, Bearer Token Usage</seealso>
internal sealed class Identifier(TokenVerifier tokens, IdentityOptions options, ContractSelector contracts, ILogger<Identifier> logger)
{
    private readonly Caller _anonymous = new() { Contract = contracts.Choose(_ => []) };

    private const string Scheme = "Bearer ";

    public async ValueTask<(Caller? Caller, ClientError? Error)> IdentifyAsync(HttpRequest request, string requestId, CancellationToken cancellationToken)
    {
        var headers = request.Headers.Authorization;
        if (headers.Count == 0)
        {
            return options.AllowAnonymous
                ? (_anonymous, null)
                : (null, Unauthenticated("Bearer", "A bearer token is required."));
        }

        // A token that was sent must be good, even where none is needed: nobody falls back to less than they asked for.
        var header = headers.ToString();
        if (headers.Count > 1 || !header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase))
        {
            logger.TokenRefused(requestId, "not one bearer token");
            return (null, Refused());
        }

        var (caller, refusal) = await tokens.VerifyAsync(header[Scheme.Length..].Trim(), cancellationToken);
        if (caller is null)
        {
            logger.TokenRefused(requestId, refusal ?? "invalid");
            return (null, Refused());
        }

        return (caller, null);
    }

    private static ClientError Refused() => Unauthenticated("Bearer error=\"invalid_token\"", "The bearer token is not accepted.");

    private static ClientError Unauthenticated(string challenge, string message)
        => ClientError.Http(StatusCodes.Status401Unauthorized, RequestErrorCodes.Unauthenticated, message) with
        {
            Header = ("WWW-Authenticate", challenge),
        };
}
