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

    /// <summary>The first line of what is there, without its end; empty where there is none.</summary>
    byte[] ReadFirstLine();

    /// <summary>Keeps what is there as a full file and goes on in a new one, which has a first line. Nothing has happened where it fails.</summary>
    /// <param name="firstLine">The line with its end.</param>
    /// <exception cref="IOException">There can be no new file.</exception>
    void Roll(ReadOnlySpan<byte> firstLine);

    /// <summary>The last record that was noted; null where none was.</summary>
    (long Number, string Hash)? ReadHead();

    /// <summary>Notes the last record that is durable.</summary>
    /// <exception cref="IOException">It cannot be noted.</exception>
    void NoteHead(long number, string hash);
}
