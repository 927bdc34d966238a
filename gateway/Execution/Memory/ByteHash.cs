using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Gateway.Execution.Memory;

/// <summary>
/// Hashes bytes to find equal ones in this process; who uses it compares them too. What is hashed comes from clients and from data, which
/// must not be able to choose where it lands: every step multiplies the bytes with a secret of the process into 128 bits and folds them.
/// </summary>
public static class ByteHash
{
    private static readonly ulong[] Secrets = MakeSecrets();

    /// <summary>Two lanes of sixteen bytes, since bodies of fetches can be long.</summary>
    public static int Of(ReadOnlySpan<byte> bytes)
    {
        var (s0, s1, s2) = (Secrets[0], Secrets[1], Secrets[2]);
        var a = s2 ^ (ulong)bytes.Length;
        var b = s0;
        while (bytes.Length >= 32)
        {
            var words = MemoryMarshal.Cast<byte, ulong>(bytes);
            a = Fold(words[0] ^ s0, words[1] ^ a);
            b = Fold(words[2] ^ s1, words[3] ^ b);
            bytes = bytes[32..];
        }

        // What is left, with zeros behind: its length was part of the hash from the beginning.
        Span<ulong> rest = stackalloc ulong[4];
        rest.Clear();
        bytes.CopyTo(MemoryMarshal.AsBytes(rest));
        a = Fold(rest[0] ^ s0, rest[1] ^ a);
        b = Fold(rest[2] ^ s1, rest[3] ^ b);
        var hash = Fold(a ^ s1, b ^ s2);
        return (int)(hash ^ (hash >> 32));
    }

    private static ulong Fold(ulong left, ulong right)
    {
        var high = Math.BigMul(left, right, out var low);
        return high ^ low;
    }

    private static ulong[] MakeSecrets()
    {
        var secrets = new ulong[3];
        RandomNumberGenerator.Fill(MemoryMarshal.AsBytes(secrets.AsSpan()));
        return secrets;
    }
}
