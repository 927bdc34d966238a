namespace Gateway.Metering.Tests.Recording;

/// <summary>Files on a medium that takes so many bytes more and then says that it is full, having taken a part.</summary>
internal sealed class FullMedium
{
    public long BytesLeft { get; set; } = long.MaxValue;

    /// <summary>Looks at what is there before it is cut back.</summary>
    public Action? WhenFull { get; set; }

    /// <summary>What is there cannot be cut back either.</summary>
    public bool IsStuck { get; init; }

    public Stream Open(string path) => new File(this, path);

    private sealed class File(FullMedium medium, string path) : Stream
    {
        private readonly FileStream _inner = new(path, FileMode.CreateNew, FileAccess.Write, FileShare.Read | FileShare.Delete, bufferSize: 0);

        public override bool CanRead => false;

        public override bool CanSeek => true;

        public override bool CanWrite => true;

        public override long Length => _inner.Length;

        public override long Position { get => _inner.Position; set => _inner.Position = value; }

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            var taken = (int)Math.Min(buffer.Length, medium.BytesLeft);
            _inner.Write(buffer[..taken]);
            if (taken < buffer.Length)
            {
                medium.WhenFull?.Invoke();
                throw new IOException("No space left on device");
            }
        }

        public override void SetLength(long value)
        {
            if (medium.IsStuck)
            {
                throw new IOException("Input/output error");
            }

            _inner.SetLength(value);
        }

        public override void Flush() => _inner.Flush(flushToDisk: true);

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            _inner.Dispose();
            base.Dispose(disposing);
        }
    }
}
