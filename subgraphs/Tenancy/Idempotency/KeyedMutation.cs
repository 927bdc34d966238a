using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization;
using Subgraphs.Server.Errors;
using Subgraphs.Tenancy.Callers;

namespace Subgraphs.Tenancy.Idempotency;

/// <summary>A mutation under a client's key.</summary>
public sealed class KeyedMutation
{
    public const int LongestKey = 128;

    private static readonly JsonSerializerOptions Canonical = new() { Converters = { new PlainDecimal() } };

    private KeyedMutation(string key, string path, string digest)
    {
        Key = key;
        Path = path;
        Digest = digest;
    }

    internal string Key { get; }

    /// <summary>Where the key is in the arguments.</summary>
    internal string Path { get; }

    internal string Digest { get; }

    /// <summary>Null where the client gave no key.</summary>
    /// <param name="mutation">Its name in the graph.</param>
    /// <param name="key">What the client sent.</param>
    /// <param name="caller">Who sent it: what another person sends under the key is something else.</param>
    /// <param name="arguments">An input object with its key in <c>idempotencyKey</c>, or the arguments beside the key.</param>
    /// <exception cref="GraphQLException">The key is empty or too long.</exception>
    public static KeyedMutation? Of(string mutation, string? key, CallerContext caller, params object?[] arguments)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentNullException.ThrowIfNull(arguments);
        if (key is null)
        {
            return null;
        }

        // An input object is a type of its own; what stands beside a key is a scalar or an enum.
        var path = arguments is [{ } input] && input is not string && !input.GetType().IsValueType ? "input.idempotencyKey" : "idempotencyKey";
        return key.Length is > 0 and <= LongestKey
            ? new KeyedMutation(key, path, DigestOf([mutation, caller.Subject, .. arguments]))
            : throw new GraphQLException(ServerErrorCodes.BadInput, $"It has {key.Length} characters, not between 1 and {LongestKey}.") { InputPath = path };
    }

    private static string DigestOf(object?[] parts) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(parts, Canonical)));

    /// <summary>0.10 and 0.1 are one number.</summary>
    private sealed class PlainDecimal : JsonConverter<decimal>
    {
        public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
            => throw new NotSupportedException("Inputs are written, and never read here.");

        public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options)
        {
            ArgumentNullException.ThrowIfNull(writer);
            writer.WriteStringValue(value.ToString("0.############################", CultureInfo.InvariantCulture));
        }
    }
}
