using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Gateway.Host.Tenancy;

/// <summary>Issues tokens for development on one machine: HS256 with the user's own key. No gateway outside Development accepts them.</summary>
internal sealed class DeveloperIssuer(byte[] key, TimeProvider time)
{
    public const string Issuer = "urn:gateway:developer";
    public const string Audience = "gateway";

    /// <exception cref="ArgumentException">The plan is unknown or the lifetime out of range; the message says which.</exception>
    public DeveloperToken Issue(DeveloperTokenRequest request)
    {
        var scopes = request.Scopes ?? PlanScopes.Get(request.Plan)
            ?? throw new ArgumentException($"There is no plan '{request.Plan}'; plans are {string.Join(", ", PlanScopes.Plans)}.");
        if (request.Lifetime <= TimeSpan.Zero || request.Lifetime > DeveloperTokenRequest.MaxLifetime)
        {
            throw new ArgumentException($"A token lives 1 to {DeveloperTokenRequest.MaxLifetime.TotalMinutes} minutes.");
        }

        var now = time.GetUtcNow();
        var expires = DateTimeOffset.FromUnixTimeSeconds((now + request.Lifetime).ToUnixTimeSeconds());
        var tenantId = TenantIds.Parse(request.Tenant);
        var content = $"{Encode("""{"alg":"HS256","typ":"JWT"}"""u8)}.{Encode(WritePayload(request, tenantId, scopes, now, expires))}";
        var signature = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes(content));
        return new DeveloperToken(request.Tenant, tenantId, request.Plan, scopes, expires, $"{content}.{Encode(signature)}");
    }

    private static byte[] WritePayload(
        DeveloperTokenRequest request, Guid tenantId, IReadOnlyList<string> scopes, DateTimeOffset now, DateTimeOffset expires)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteString("iss", Issuer);
            writer.WriteString("aud", Audience);
            writer.WriteString(ClaimNames.Subject, request.Subject);
            writer.WriteString(ClaimNames.Tenant, tenantId);
            writer.WriteString(ClaimNames.Scope, string.Join(' ', scopes));
            WriteStrings(writer, ClaimNames.Roles, request.Roles);
            WriteStrings(writer, ClaimNames.Jurisdictions, request.Jurisdictions);
            writer.WriteString(ClaimNames.Plan, request.Plan);
            if (request.Purpose is not null)
            {
                writer.WriteString(ClaimNames.Purpose, request.Purpose);
            }

            if (request.Client is not null)
            {
                writer.WriteString(ClaimNames.Client, request.Client);
            }

            writer.WriteNumber("iat", now.ToUnixTimeSeconds());
            writer.WriteNumber("nbf", now.ToUnixTimeSeconds());
            writer.WriteNumber("exp", expires.ToUnixTimeSeconds());
            writer.WriteEndObject();
        }

        return buffer.ToArray();
    }

    private static void WriteStrings(Utf8JsonWriter writer, string name, IReadOnlyList<string> values)
    {
        writer.WriteStartArray(name);
        foreach (var value in values)
        {
            writer.WriteStringValue(value);
        }

        writer.WriteEndArray();
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
