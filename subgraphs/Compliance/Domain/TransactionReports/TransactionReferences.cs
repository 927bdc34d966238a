using System.Security.Cryptography;
using System.Text;

namespace Subgraphs.Compliance.Domain.TransactionReports;

/// <summary>
/// Field 2: up to 52 capital letters and digits, unique for the executing firm. Ids of trades have other characters too, so that the readable part
/// is followed by a digest: two ids never make one number, and one id always makes the same.
/// </summary>
public static class TransactionReferences
{
    private const int MaxReadable = 36;
    private const int DigestLength = 16;

    public static string Of(string tradeId)
    {
        ArgumentNullException.ThrowIfNull(tradeId);
        var readable = string.Concat(tradeId.Where(char.IsAsciiLetterOrDigit).Take(MaxReadable)).ToUpperInvariant();
        return readable + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(tradeId)))[..DigestLength];
    }
}
