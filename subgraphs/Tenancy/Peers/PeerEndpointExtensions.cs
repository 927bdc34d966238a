using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Routing;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy.Peers;

/// <summary>Maps endpoints that other subgraphs call on behalf of a caller. The gateway has no key for them, and no client has.</summary>
public static class PeerEndpointExtensions
{
    private const int MaxBytes = 1024 * 1024;

    private static readonly TimeSpan Skew = TimeSpan.FromSeconds(5);

    /// <summary>
    /// Maps <c>POST pattern</c>, JSON in and out. The signature is verified before the body is read, and the body is held against the digest
    /// in it: 401 otherwise, 400 where it is not such a request, 413 above 1 MiB.
    /// </summary>
    /// <param name="endpoints">The program's endpoints.</param>
    /// <param name="pattern">The path; it is also the audience of the signed context.</param>
    /// <param name="key">The key of the two subgraphs.</param>
    /// <param name="time">The clock.</param>
    /// <param name="json">How the bodies are read and written.</param>
    /// <param name="answer">Answers for a verified caller of a tenant.</param>
    public static IEndpointConventionBuilder MapPeer<TRequest, TResponse>(
        this IEndpointRouteBuilder endpoints,
        string pattern,
        byte[] key,
        TimeProvider time,
        JsonSerializerOptions json,
        Func<CallerContext, TRequest, CancellationToken, Task<TResponse>> answer)
        where TRequest : class
    {
        ArgumentNullException.ThrowIfNull(answer);
        var verifier = new CallerContextVerifier([key], pattern, Skew, time);
        return endpoints.MapPost(pattern, async (HttpContext context) =>
        {
            var header = context.Request.Headers[PeerSigner.HeaderName];
            if (header is not [{ } signed] || verifier.Verify(signed, out var digest, out _) is not { TenantId: not null } caller)
            {
                return Results.StatusCode(StatusCodes.Status401Unauthorized);
            }

            if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
            {
                limit.MaxRequestBodySize = MaxBytes;
            }

            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body, context.RequestAborted);
            if (!CryptographicOperations.FixedTimeEquals(SHA256.HashData(body.GetBuffer().AsSpan(0, (int)body.Length)), digest))
            {
                return Results.StatusCode(StatusCodes.Status401Unauthorized);
            }

            try
            {
                return JsonSerializer.Deserialize<TRequest>(body.GetBuffer().AsSpan(0, (int)body.Length), json) is { } request
                    ? Results.Json(await answer(caller with { IsGateway = false }, request, context.RequestAborted), json)
                    : Results.StatusCode(StatusCodes.Status400BadRequest);
            }
            catch (JsonException)
            {
                return Results.StatusCode(StatusCodes.Status400BadRequest);
            }
        });
    }
}
