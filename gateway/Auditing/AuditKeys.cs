using System.Security.Cryptography;
using System.Text;

namespace Gateway.Auditing;

/// <summary>The keys of logs: one for each process, from one that only the collector holds. What one process holds proves nothing about another's log.</summary>
public static class AuditKeys
{
    /// <summary>The key of a process's log (its <c>Audit:Key</c>): HMAC-SHA256(master key, "audit:" + process).</summary>
    public static byte[] OfProcess(byte[] masterKey, string process) => HMACSHA256.HashData(masterKey, Encoding.UTF8.GetBytes("audit:" + process));

    /// <summary>What a process signs its shipments with: another key, so that one secret has one use.</summary>
    internal static byte[] OfShipments(byte[] processKey) => HMACSHA256.HashData(processKey, "shipping"u8);
}
