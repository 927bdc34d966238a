using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Gateway.Auditing;

/// <summary>
/// The signature that records travel under: <c>chain;time;base64url(HMAC-SHA256(the process's key of shipments, chain;time;SHA-256 of the
/// body))</c>. Only who holds a process's key can add to its chain; to send a shipment twice adds nothing.
/// </summary>
public static class AuditShipment
{
    /// <summary>The request header that carries it.</summary>
    public const string HeaderName = "Audit-Shipment";

    /// <summary>How old a signature may be, and how far the clocks may differ.</summary>
    private static readonly TimeSpan Validity = TimeSpan.FromMinutes(2);

    /// <summary>The value of the header.</summary>
    /// <param name="processKey">The key of the process's log.</param>
    /// <param name="chain">Whose records.</param>
    /// <param name="body">The records.</param>
    /// <param name="now">The time.</param>
    public static string Sign(byte[] processKey, AuditChainName chain, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var time = now.ToUnixTimeSeconds();
        return string.Create(CultureInfo.InvariantCulture, $"{chain};{time};{Base64Url.EncodeToString(Signature(processKey, chain, time, body))}");
    }

    /// <summary>The chain that a shipment is signed for.</summary>
    /// <returns>Null where it is not, or was made for another time or body.</returns>
    public static AuditChainName? Verify(byte[] masterKey, string? header, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        if (header?.Split(';') is not [var name, var time, var signature]
            || !AuditChainName.TryParse(name, out var chain)
            || !long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - seconds) > Validity.TotalSeconds
            || !Base64Url.IsValid(signature))
        {
            return null;
        }

        var expected = Signature(AuditKeys.OfProcess(masterKey, chain.Process), chain, seconds, body);
        return CryptographicOperations.FixedTimeEquals(expected, Base64Url.DecodeFromChars(signature)) ? chain : null;
    }

    private static byte[] Signature(byte[] processKey, AuditChainName chain, long time, ReadOnlySpan<byte> body)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{chain};{time};{Convert.ToHexStringLower(SHA256.HashData(body))}");
        return HMACSHA256.HashData(AuditKeys.OfShipments(processKey), Encoding.ASCII.GetBytes(text));
    }
}
