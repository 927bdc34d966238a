namespace Gateway.Auditing;

/// <summary>The bytes of a log. One writer.</summary>
internal interface IAuditStore : IDisposable
{
    /// <summary>The bytes at the end of what is there.</summary>
    byte[] ReadTail(int maxBytes);

    long Length { get; }

    /// <exception cref="IOException">The bytes cannot be written.</exception>
    void Append(ReadOnlySpan<byte> bytes);

    /// <summary>Returns when the medium has everything.</summary>
    /// <exception cref="IOException">It cannot take it.</exception>
    void Flush();

    /// <summary>Takes back what was written behind a length.</summary>
    /// <exception cref="IOException">It cannot be taken back.</exception>
    void Truncate(long length);

    /// <summary>Notes the last record that is durable.</summary>
    /// <exception cref="IOException">It cannot be noted.</exception>
    void NoteHead(long number, string hash);
}
