using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Tenancy.Peers;

/// <summary>
/// Seals what one subgraph tells another that nobody between may read: personal data is never in a body as plain text. AES-256-GCM under a key
/// derived from the one of the two, a random nonce of 96 bits, and tenant and place authenticated with it.
/// </summary>
/// <param name="key">The key of the two subgraphs.</param>
/// <param name="audience">The endpoint: another one's values do not open.</param>
public sealed class PeerSeal(byte[] key, string audience)
{
    private const int NonceLength = 12;
    private const int TagLength = 16;

    private readonly byte[] _key = HMACSHA256.HashData(key, Encoding.ASCII.GetBytes("peer-seal:" + audience));

    /// <param name="tenantId">Whose it is.</param>
    /// <param name="place">What it belongs to; it opens there only.</param>
    /// <param name="text">What nobody else reads.</param>
    public string Seal(Guid tenantId, string place, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[NonceLength + plain.Length + TagLength];
        RandomNumberGenerator.Fill(bytes.AsSpan(0, NonceLength));
        using var cipher = new AesGcm(_key, TagLength);
        cipher.Encrypt(
            bytes.AsSpan(0, NonceLength), plain, bytes.AsSpan(NonceLength, plain.Length), bytes.AsSpan(NonceLength + plain.Length), Associated(tenantId, place));
        CryptographicOperations.ZeroMemory(plain);
        return Convert.ToBase64String(bytes);
    }

    /// <summary>What was sealed for a place; null where it was not sealed for it, or was changed.</summary>
    public string? Open(Guid tenantId, string place, string @sealed)
    {
        ArgumentNullException.ThrowIfNull(@sealed);
        var bytes = new byte[@sealed.Length];
        if (!Convert.TryFromBase64String(@sealed, bytes, out var length) || length < NonceLength + TagLength)
        {
            return null;
        }

        var plain = new byte[length - NonceLength - TagLength];
        try
        {
            using var cipher = new AesGcm(_key, TagLength);
            cipher.Decrypt(
                bytes.AsSpan(0, NonceLength),
                bytes.AsSpan(NonceLength, plain.Length),
                bytes.AsSpan(NonceLength + plain.Length, TagLength),
                plain,
                Associated(tenantId, place));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static byte[] Associated(Guid tenantId, string place) => [.. tenantId.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes(place)];
}
