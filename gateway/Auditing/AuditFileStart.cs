using System.Security.Cryptography;

namespace Gateway.Auditing;

/// <summary>
/// What the first line of a file says of the chain before it. The first file begins with record 1; every further one with a record of kind
/// <c>file</c>, which holds the hash before it and the beginning of the chain, so that it can be checked where the files before it are not.
/// </summary>
/// <param name="Before">The records before the file.</param>
/// <param name="Previous">The hash before its first record.</param>
/// <param name="Start">What the chain is known by: the beginning of its first record's hash.</param>
internal sealed record AuditFileStart(long Before, byte[] Previous, string Start)
{
    /// <summary>The record that a new file begins with.</summary>
    public static AuditEntry Entry(string start, ReadOnlySpan<byte> previous)
        => new(AuditKind.File, null) { EntityKey = start, Code = Convert.ToHexStringLower(previous) };

    /// <summary>Reads a first line, without its end. Its hash is not looked at.</summary>
    /// <returns>Null where no file begins so.</returns>
    public static AuditFileStart? Read(ReadOnlyMemory<byte> line)
    {
        if (!AuditChain.TrySplit(line.Span, out var number, out var hash))
        {
            return null;
        }

        if (number == 1)
        {
            return new AuditFileStart(0, AuditChain.Beginning, StartOf(hash));
        }

        try
        {
            var previous = new byte[SHA256.HashSizeInBytes];
            return AuditRecord.ParseLine(line).Entry is { Kind: AuditKind.File, EntityKey.Length: AuditChainName.StartLength, Code: { } code } entry
                && Convert.FromHexString(code, previous, out _, out var written) == System.Buffers.OperationStatus.Done
                && written == previous.Length
                    ? new AuditFileStart(number - 1, previous, entry.EntityKey)
                    : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <summary>What a chain is known by whose first record has this hash.</summary>
    public static string StartOf(ReadOnlySpan<byte> firstHash) => Convert.ToHexStringLower(firstHash)[..AuditChainName.StartLength];
}
