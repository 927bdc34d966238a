using System.Buffers.Binary;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Subgraphs.Tenancy.Callers;

/// <summary>
/// Verifies <c>Gateway-Caller: base64url(payload).base64url(HMAC-SHA256(key, ASCII of the first part))</c>. The signature is compared in
/// constant time and before anything of the payload is read. Two keys can be accepted, so that the gateway's master key is changed without
/// a moment in which it is not understood.
/// </summary>
public sealed class CallerContextVerifier
{
    /// <summary>The header that carries the context.</summary>
    public const string HeaderName = "Gateway-Caller";

    // Claims have a bound at the gateway; what is longer was not made by it.
    private const int MaxLength = 32 * 1024;

    /// <summary>No gateway of ours makes a context that lives longer, whatever its payload says.</summary>
    internal const long MaxLifetimeSeconds = 60;

    private readonly byte[][] _keys;
    private readonly string _audience;
    private readonly TimeSpan _skew;
    private readonly TimeProvider _time;

    /// <param name="keys">The subgraph's own key, and the former one while the master key is changed.</param>
    /// <param name="audience">The subgraph's name.</param>
    /// <param name="skew">How far the clocks may differ.</param>
    /// <param name="time">The clock.</param>
    public CallerContextVerifier(IReadOnlyList<byte[]> keys, string audience, TimeSpan skew, TimeProvider time)
    {
        _keys = [.. keys];
        _audience = audience;
        _skew = skew;
        _time = time;
    }

    /// <summary>The caller that a header value proves.</summary>
    /// <param name="header">The value.</param>
    /// <param name="bodyDigest">The SHA-256 of the body that it is good for.</param>
    /// <param name="refusal">Why it proves none.</param>
    /// <returns>Null, with a reason, where it proves none.</returns>
    public CallerContext? Verify(string header, out byte[] bodyDigest, out string? refusal)
    {
        bodyDigest = [];
        refusal = CallerRefusal.Malformed;
        var dot = header.IndexOf('.', StringComparison.Ordinal);
        if (header.Length > MaxLength || dot <= 0 || !Base64Url.IsValid(header.AsSpan(dot + 1)) || !Base64Url.IsValid(header.AsSpan(0, dot)))
        {
            return null;
        }

        var signature = Base64Url.DecodeFromChars(header.AsSpan(dot + 1));
        if (!IsSigned(Encoding.ASCII.GetBytes(header, 0, dot), signature))
        {
            refusal = CallerRefusal.BadSignature;
            return null;
        }

        try
        {
            using var payload = JsonDocument.Parse(Base64Url.DecodeFromChars(header.AsSpan(0, dot)));
            refusal = CheckValidity(payload.RootElement);
            bodyDigest = Base64Url.DecodeFromChars(payload.RootElement.GetProperty("body").GetString());
            if (bodyDigest.Length != SHA256.HashSizeInBytes)
            {
                throw new FormatException("The body's digest is no SHA-256.");
            }

            return refusal is null ? CallerContextReader.Read(payload.RootElement) with { IsGateway = true, Proof = ProofOf(signature) } : null;
        }
        catch (Exception exception) when (exception is JsonException or FormatException or InvalidOperationException or KeyNotFoundException or ArgumentOutOfRangeException)
        {
            refusal = CallerRefusal.Malformed;
            return null;
        }
    }

    /// <summary>Of the bytes, not of the text: one signature has several texts.</summary>
    private static CallerProof ProofOf(ReadOnlySpan<byte> signature) => new(BinaryPrimitives.ReadUInt128BigEndian(signature));

    private bool IsSigned(ReadOnlySpan<byte> text, ReadOnlySpan<byte> signature)
    {
        Span<byte> expected = stackalloc byte[HMACSHA256.HashSizeInBytes];
        var isSigned = false;
        foreach (var key in _keys)
        {
            _ = HMACSHA256.HashData(key, text, expected);
            isSigned |= CryptographicOperations.FixedTimeEquals(expected, signature);
        }

        return isSigned;
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
        return (expires - issued).TotalSeconds > MaxLifetimeSeconds || expires + _skew <= now || issued - _skew > now ? CallerRefusal.Expired : null;
    }
}
