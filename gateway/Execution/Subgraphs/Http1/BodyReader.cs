using System.Buffers.Text;
using Gateway.Execution.Memory;

namespace Gateway.Execution.Subgraphs.Http1;

/// <summary>Reads the body of a response into one pooled array.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9112#name-message-body-length">RFC 9112, Message body length</seealso>
internal static class BodyReader
{
    private const int MaxLineBytes = 1024;
    private const int MaxTrailerBytes = 16 * 1024;

    /// <summary>False where the body is longer than the limit; the connection is then of no use.</summary>
    /// <exception cref="InvalidDataException">The body breaks the grammar, or ends early.</exception>
    public static ValueTask<bool> ReadAsync(Connection connection, ResponseHead head, PooledByteWriter target, int maxBytes)
        => head.IsChunked ? ReadChunkedAsync(connection, target, maxBytes)
            : head.ContentLength >= 0 ? ReadCountedAsync(connection, head.ContentLength, target, maxBytes)
            : ReadToEndAsync(connection, target, maxBytes);

    private static async ValueTask<bool> ReadCountedAsync(Connection connection, long length, PooledByteWriter target, int maxBytes)
    {
        if (target.Count + length > maxBytes)
        {
            return false;
        }

        var missing = (int)length - Take(connection, (int)length, target);
        while (missing > 0)
        {
            var memory = target.GetMemory(missing);
            var count = await connection.ReceiveAsync(memory[..missing]).ConfigureAwait(false);
            if (count == 0)
            {
                throw new InvalidDataException($"The response ended {missing} bytes early.");
            }

            target.Advance(count);
            missing -= count;
        }

        return true;
    }

    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9112#name-chunked-transfer-coding">Chunked transfer coding</seealso>
    private static async ValueTask<bool> ReadChunkedAsync(Connection connection, PooledByteWriter target, int maxBytes)
    {
        while (true)
        {
            var size = ReadChunkSize(await ReadLineAsync(connection).ConfigureAwait(false), connection);
            if (size == 0)
            {
                await SkipTrailersAsync(connection).ConfigureAwait(false);
                return true;
            }

            if (!await ReadCountedAsync(connection, size, target, maxBytes).ConfigureAwait(false))
            {
                return false;
            }

            if (await ReadLineAsync(connection).ConfigureAwait(false) != 0)
            {
                throw new InvalidDataException("A chunk is longer than it says.");
            }

            connection.Consume(2);
        }
    }

    /// <summary>Where a server neither counts nor chunks, the end of the connection is the end of the body.</summary>
    private static async ValueTask<bool> ReadToEndAsync(Connection connection, PooledByteWriter target, int maxBytes)
    {
        _ = Take(connection, int.MaxValue, target);
        while (target.Count <= maxBytes)
        {
            var count = await connection.ReceiveAsync(target.GetMemory(1)).ConfigureAwait(false);
            if (count == 0)
            {
                return true;
            }

            target.Advance(count);
        }

        return false;
    }

    /// <summary>Moves what was received already.</summary>
    private static int Take(Connection connection, int maxCount, PooledByteWriter target)
    {
        var received = connection.Received;
        received = received[..Math.Min(received.Length, maxCount)];
        target.Write(received);
        connection.Consume(received.Length);
        return received.Length;
    }

    /// <summary>The length of the line that comes next, which is then in what was received.</summary>
    private static async ValueTask<int> ReadLineAsync(Connection connection)
    {
        while (true)
        {
            var end = connection.Received.IndexOf("\r\n"u8);
            if (end >= 0)
            {
                return end;
            }

            if (connection.Received.Length > MaxLineBytes)
            {
                throw new InvalidDataException("A line between chunks does not end.");
            }

            if (!await connection.ReceiveAsync().ConfigureAwait(false))
            {
                throw new InvalidDataException("The response ended between chunks.");
            }
        }
    }

    private static int ReadChunkSize(int lineLength, Connection connection)
    {
        var line = connection.Received[..lineLength];
        var extension = line.IndexOf((byte)';');
        var digits = (extension < 0 ? line : line[..extension]).TrimEnd(" \t"u8);
        if (digits.Length is 0 or > 7 || !Utf8Parser.TryParse(digits, out int size, out var consumed, 'X') || consumed != digits.Length)
        {
            throw new InvalidDataException("A chunk does not say how long it is.");
        }

        connection.Consume(lineLength + 2);
        return size;
    }

    private static async ValueTask SkipTrailersAsync(Connection connection)
    {
        var skipped = 0;
        while (true)
        {
            var length = await ReadLineAsync(connection).ConfigureAwait(false);
            connection.Consume(length + 2);
            skipped += length + 2;
            if (length == 0)
            {
                return;
            }

            if (skipped > MaxTrailerBytes)
            {
                throw new InvalidDataException("The trailers do not end.");
            }
        }
    }
}
