using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Subgraphs.Tenancy.Tests.Callers;

/// <summary>Makes <c>Gateway-Caller</c> headers as the gateway does.</summary>
internal static class SignedContext
{
    public static readonly byte[] Key = HMACSHA256.HashData(new byte[32], "subgraph:portfolio"u8);

    public static string Sign(object payload, byte[]? key = null)
    {
        var first = Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(payload));
        return first + "." + Base64Url.EncodeToString(HMACSHA256.HashData(key ?? Key, Encoding.ASCII.GetBytes(first)));
    }
}
