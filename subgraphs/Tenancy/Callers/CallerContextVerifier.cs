using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Subgraphs.Tenancy.Callers;

/// <summary>
/// Verifies <c>Gateway-Caller: base64url(payload).base64url(HMAC-SHA256(key, ASCII of the first part))</c>. The signature is compared in
/// constant time and before anything of the payload is read.
/// </summary>
public sealed class CallerContextVerifier
{
    /// <summary>The header that carries the context.</summary>
    public const string HeaderName = "Gateway-Caller";

    // Claims have a bound at the gateway; what is longer was not made by it.
    private const int MaxLength = 32 * 1024;

    private readonly byte[] _key;
    private readonly string _audience;
    private readonly TimeSpan _skew;
    private readonly TimeProvider _time;

    /// <param name="key">The subgraph's own key.</param>
    /// <param name="audience">The subgraph's name.</param>
    /// <param name="skew">How far the clocks may differ.</param>
    /// <param name="time">The clock.</param>
    public CallerContextVerifier(byte[] key, string audience, TimeSpan skew, TimeProvider time)
    {
        _key = key;
        _audience = audience;
        _skew = skew;
        _time = time;
    }

    /// <summary>The caller that a header value proves.</summary>
    /// <returns>Null, with a reason, where it proves none.</returns>
    public CallerContext? Verify(string header, out string? refusal)
    {
        refusal = CallerRefusal.Malformed;
        var dot = header.IndexOf('.', StringComparison.Ordinal);
        if (header.Length > MaxLength || dot <= 0 || !Base64Url.IsValid(header.AsSpan(dot + 1)) || !Base64Url.IsValid(header.AsSpan(0, dot)))
        {
            return null;
        }

        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_key, Encoding.ASCII.GetBytes(header, 0, dot), expected);
        if (!CryptographicOperations.FixedTimeEquals(expected, Base64Url.DecodeFromChars(header.AsSpan(dot + 1))))
        {
            refusal = CallerRefusal.BadSignature;
            return null;
        }

        try
        {
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(header.AsSpan(0, dot)));
            refusal = CheckValidity(payload.RootElement);
            return refusal is null ? CallerContextReader.Read(payload.RootElement) with { IsGateway = true } : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException)
        {
            return null;
        }
    }

    private string? CheckValidity(JsonElement payload)
    {
        if (payload.GetProperty("aud").GetString() != _audience)
        {
            return CallerRefusal.WrongAudience;
        }

        var now = _time.GetUtcNow();
        var issued = DateTimeOffset.FromUnixTimeSeconds(payload.GetProperty("iat").GetInt64());
        var expires = DateTimeOffset.FromUnixTimeSeconds(payload.GetProperty("exp").GetInt64());
        return expires + _skew <= now || issued - _skew > now ? CallerRefusal.Expired : null;
    }
}
