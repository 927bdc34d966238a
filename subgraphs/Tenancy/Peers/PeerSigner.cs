using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy.Peers;

/// <summary>
/// Signs, for one endpoint of another subgraph, on whose behalf it is called: the caller that this subgraph was itself given, in the form
/// of the gateway's context (see <see cref="CallerContextVerifier"/>), under a key of the two. The purpose of personal data stays behind.
/// </summary>
/// <param name="key">The key of the two subgraphs.</param>
/// <param name="audience">The endpoint.</param>
/// <param name="time">The clock.</param>
public sealed class PeerSigner(byte[] key, string audience, TimeProvider time)
{
    /// <summary>The request header that carries the context.</summary>
    public const string HeaderName = "Peer-Caller";

    /// <summary>How long a context may be used; each attempt of a call is signed anew.</summary>
    private const long LifetimeSeconds = 15;

    /// <summary>The value of the header for one request.</summary>
    /// <param name="caller">On whose behalf.</param>
    /// <param name="body">The body that is sent with it: the context opens nothing else.</param>
    public string Sign(CallerContext caller, ReadOnlySpan<byte> body)
    {
        ArgumentNullException.ThrowIfNull(caller);
        var now = time.GetUtcNow().ToUnixTimeSeconds();
        var payload = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(new
        {
            aud = audience,
            sub = caller.Subject,
            tid = caller.TenantId?.ToString("D"),
            plan = caller.Plan,
            roles = caller.Roles,
            scopes = caller.Scopes.Order(StringComparer.Ordinal),
            jurisdictions = caller.Jurisdictions,
            businessDate = caller.BusinessDate?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            rid = caller.RequestId,
            body = Base64Url.EncodeToString(SHA256.HashData(body)),
            iat = now,
            exp = now + LifetimeSeconds,
        }));
        return payload + "." + Base64Url.EncodeToString(HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(payload)));
    }
}
