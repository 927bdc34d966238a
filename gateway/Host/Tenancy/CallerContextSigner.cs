using System.Buffers;
using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gateway.Host.Tenancy;

/// <summary>
/// Signs what a subgraph learns about the caller: <c>base64url(payload).base64url(HMAC-SHA256(key, ASCII of the first part))</c>.
/// The key is the subgraph's own, so that a subgraph cannot speak for the gateway to another one. The payload holds the SHA-256 of the
/// request's body: a context that somebody captured opens nothing but the very request that it was made for.
/// </summary>
internal sealed class CallerContextSigner
{
    /// <summary>The request header that carries the signed context.</summary>
    public const string HeaderName = "Gateway-Caller";

    /// <summary>How long a context may be used: until the subgraph has read the headers. Each attempt of a fetch is signed anew.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromSeconds(15);

    private readonly byte[] _key;
    private readonly string _subgraph;
    private readonly TimeProvider _time;

    /// <param name="masterKey">The gateway's key, 32 bytes.</param>
    /// <param name="subgraph">The audience.</param>
    public CallerContextSigner(byte[] masterKey, string subgraph, TimeProvider time)
    {
        _key = DeriveKey(masterKey, subgraph);
        _subgraph = subgraph;
        _time = time;
    }

    /// <summary>The key that a subgraph holds: HMAC-SHA256(master key, "subgraph:" + name).</summary>
    public static byte[] DeriveKey(byte[] masterKey, string subgraph)
        => HMACSHA256.HashData(masterKey, Encoding.UTF8.GetBytes("subgraph:" + subgraph));

    /// <summary>The value of the header for one request.</summary>
    /// <param name="caller">Who asks.</param>
    /// <param name="requestId">The client request's id.</param>
    /// <param name="businessDate">What "today" means; null: the subgraph's own.</param>
    /// <param name="body">The body that is sent with it.</param>
    public string Sign(Caller caller, string requestId, DateOnly? businessDate, ReadOnlySpan<byte> body)
    {
        var payload = new ArrayBufferWriter<byte>(512);
        WritePayload(payload, caller, requestId, businessDate, body);

        var encodedLength = Base64Url.GetEncodedLength(payload.WrittenCount);
        var encoded = new byte[encodedLength + 1 + Base64Url.GetEncodedLength(HMACSHA256.HashSizeInBytes)];
        _ = Base64Url.EncodeToUtf8(payload.WrittenSpan, encoded);
        encoded[encodedLength] = (byte)'.';

        Span<byte> signature = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _ = HMACSHA256.HashData(_key, encoded.AsSpan(0, encodedLength), signature);
        _ = Base64Url.EncodeToUtf8(signature, encoded.AsSpan(encodedLength + 1));
        return Encoding.ASCII.GetString(encoded);
    }

    private void WritePayload(IBufferWriter<byte> buffer, Caller caller, string requestId, DateOnly? businessDate, ReadOnlySpan<byte> body)
    {
        Span<byte> digest = stackalloc byte[SHA256.HashSizeInBytes];
        _ = SHA256.HashData(body, digest);
        Span<byte> encodedDigest = stackalloc byte[Base64Url.GetEncodedLength(SHA256.HashSizeInBytes)];
        _ = Base64Url.EncodeToUtf8(digest, encodedDigest);
        var now = _time.GetUtcNow().ToUnixTimeSeconds();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        writer.WriteString("aud", _subgraph);
        WriteCaller(writer, caller);

        if (businessDate is { } date)
        {
            writer.WriteString("businessDate", date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        }

        writer.WriteString("rid", requestId);
        writer.WriteString("body", encodedDigest);
        writer.WriteNumber("iat", now);
        writer.WriteNumber("exp", now + (long)Lifetime.TotalSeconds);
        writer.WriteEndObject();
    }

    /// <summary>What is said about the caller, whatever the subgraph and the request. Whoever shares answers shares them by this.</summary>
    public static void WriteCaller(Utf8JsonWriter writer, Caller caller)
    {
        if (!caller.IsAuthenticated)
        {
            return;
        }

        WriteIfPresent(writer, "sub", caller.Subject);
        if (caller.TenantId is { } tenant)
        {
            writer.WriteString("tid", tenant);
        }

        WriteIfPresent(writer, "plan", caller.Plan);
        WriteStrings(writer, "roles", caller.Roles);
        WriteStrings(writer, "scopes", caller.Scopes.Order(StringComparer.Ordinal));
        WriteStrings(writer, "jurisdictions", caller.Jurisdictions);
        WriteIfPresent(writer, "purpose", caller.Purpose);
    }

    private static void WriteIfPresent(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }
}
