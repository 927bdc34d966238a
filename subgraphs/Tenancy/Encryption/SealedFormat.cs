using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Subgraphs.Tenancy.Keys;

namespace Subgraphs.Tenancy.Encryption;

/// <summary>
/// A sealed value as text: <c>k</c>, the version of the data key, <c>:</c>, then in Base64 a random nonce of 96 bits, the ciphertext and its tag
/// of 128 bits. AES-256-GCM; key version and address are authenticated with it. With random nonces a key is good for 2^32 values.
/// </summary>
/// <seealso href="https://doi.org/10.6028/NIST.SP.800-38D">NIST SP 800-38D, 8.2.2 and 8.3</seealso>
internal static class SealedFormat
{
    public const int KeyLength = 32;

    private const int NonceLength = 12;
    private const int TagLength = 16;

    /// <summary>What every value under a version begins with, and no other.</summary>
    public static string Prefix(int keyVersion) => $"k{keyVersion.ToString(CultureInfo.InvariantCulture)}:";

    public static string Seal(byte[] key, int keyVersion, SealedAddress address, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var bytes = new byte[NonceLength + plain.Length + TagLength];
        var nonce = bytes.AsSpan(0, NonceLength);
        RandomNumberGenerator.Fill(nonce);
        using (var cipher = new AesGcm(key, TagLength))
        {
            cipher.Encrypt(
                nonce, plain, bytes.AsSpan(NonceLength, plain.Length), bytes.AsSpan(NonceLength + plain.Length), address.ToAssociatedData(keyVersion));
        }

        CryptographicOperations.ZeroMemory(plain);
        var stored = Prefix(keyVersion) + Convert.ToBase64String(bytes);
        return stored.Length <= SealedTextConverter.MaxLength
            ? stored
            : throw new ArgumentException("The text is longer than a sealed column holds.", nameof(text));
    }

    /// <exception cref="KeyManagementException">It is no sealed value, or not one of this address.</exception>
    public static int ReadVersion(string stored)
    {
        var end = stored.IndexOf(':', StringComparison.Ordinal);
        return end > 1 && stored[0] == 'k' && int.TryParse(stored.AsSpan(1, end - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? version
            : throw Refused(default);
    }

    /// <exception cref="KeyManagementException">It was changed, or sealed for another address or with another key.</exception>
    public static string Open(byte[] key, int keyVersion, SealedAddress address, string stored)
    {
        var encoded = stored.AsSpan(Prefix(keyVersion).Length);
        var bytes = new byte[encoded.Length];
        if (!Convert.TryFromBase64Chars(encoded, bytes, out var length) || length < NonceLength + TagLength)
        {
            throw Refused(address);
        }

        var plain = new byte[length - NonceLength - TagLength];
        try
        {
            using var cipher = new AesGcm(key, TagLength);
            cipher.Decrypt(
                bytes.AsSpan(0, NonceLength),
                bytes.AsSpan(NonceLength, plain.Length),
                bytes.AsSpan(NonceLength + plain.Length, TagLength),
                plain,
                address.ToAssociatedData(keyVersion));
            return Encoding.UTF8.GetString(plain);
        }
        catch (AuthenticationTagMismatchException)
        {
            throw Refused(address);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(plain);
        }
    }

    private static KeyManagementException Refused(SealedAddress address)
        => new(KeyErrorCodes.Tampered, $"A sealed value in {address.Table ?? "a table"} was changed, or was sealed for another row, column or tenant.");
}
