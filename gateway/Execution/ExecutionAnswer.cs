using System.Buffers;
using System.IO.Pipelines;
using Gateway.Execution.Fetching;
using Gateway.Execution.Memory;
using Gateway.Execution.Projecting;

namespace Gateway.Execution;

/// <summary>
/// The answer of one execution: settled, not yet written. It can be written any number of times, also at once by several requests that
/// share it; the last <see cref="Release"/> gives its memory back. It starts with one reference.
/// </summary>
public sealed class ExecutionAnswer
{
    private readonly RootProjection _projection;
    private readonly BufferPool _pool;
    private readonly int _step;
    private ExecutionState? _state;
    private BodyBuffer? _errors;
    private BodyBuffer? _extensions;
    private BodyBuffer? _bytes;
    private int _references = 1;

    /// <summary>Takes over the state, the errors and what comes behind the data.</summary>
    internal ExecutionAnswer(
        ExecutionState state, RootProjection projection, BodyBuffer? errors, BodyBuffer? extensions, in CompletedAnswer completed, ExecutionResult result)
    {
        _state = state;
        _pool = state.Pool;
        _step = state.Options.WriteStep;
        _projection = projection;
        _errors = errors;
        _extensions = extensions;
        HasExtensions = extensions is not null;
        Result = result;
        AuditedReads = completed.AuditedReads ?? [];

        // {"errors":…,"data":…,"extensions":…}
        Length = completed.DataLength + "{\"data\":}".Length + (errors is null ? 0 : "\"errors\":,".Length + errors.Length) + (extensions?.Length ?? 0);
    }

    /// <summary>What is in it.</summary>
    public ExecutionResult Result { get; }

    /// <summary>It ends with an entry <c>extensions</c>.</summary>
    public bool HasExtensions { get; }

    /// <summary>Whose audited fields it has, each once, also where a null above took them out of it; of objects without a key nothing.</summary>
    public IReadOnlyCollection<AuditedRead> AuditedReads { get; }

    /// <summary>In bytes, known before anything is written; null where two fields of the answer share a value and may change each other.</summary>
    public long? Length { get; }

    /// <summary>One more request that will write it.</summary>
    public void AddReference()
    {
        var before = Interlocked.Increment(ref _references) - 1;
        ObjectDisposedException.ThrowIf(before <= 0, this);
    }

    /// <summary>One request less.</summary>
    public void Release()
    {
        var left = Interlocked.Decrement(ref _references);
        ObjectDisposedException.ThrowIf(left < 0, this);
        if (left == 0)
        {
            ReleaseState();
            Interlocked.Exchange(ref _bytes, null)?.Release();
        }
    }

    /// <summary>
    /// Writes it once into memory, from which each request then only copies; for an answer that several requests are waiting for. Not while
    /// it is being written.
    /// </summary>
    public void Flatten()
    {
        if (_bytes is not null)
        {
            return;
        }

        using var output = new PooledByteWriter(_pool, (int)Math.Min(Length ?? _step, Array.MaxLength));
        Write(output);
        _bytes = output.Detach();
        ReleaseState();
    }

    /// <summary>Writes all of it; for a target that takes everything.</summary>
    public void Write(IBufferWriter<byte> output)
    {
        if (_bytes is { } bytes)
        {
            output.Write(bytes.Span);
            return;
        }

        var writer = NewWriter();
        while (!writer.Write(output, int.MaxValue / 2))
        {
            // Further.
        }
    }

    /// <summary>Writes it as fast as the client takes it: little more than one step of it lies in the pipe at any time.</summary>
    /// <param name="output">The way to the client.</param>
    /// <param name="cancellationToken">Cancelled when the client is gone.</param>
    /// <returns>False where the client was gone before it had taken all.</returns>
    /// <exception cref="OperationCanceledException">The client is gone.</exception>
    public async ValueTask<bool> WriteAsync(PipeWriter output, CancellationToken cancellationToken)
    {
        if (_bytes is { } bytes)
        {
            // The pipe splits what it is given and takes all of it: steps keep it small.
            for (var start = 0; start < bytes.Length; start += _step)
            {
                var flushed = await output.WriteAsync(bytes.Memory.Slice(start, Math.Min(_step, bytes.Length - start)), cancellationToken).ConfigureAwait(false);
                if (flushed.IsCompleted)
                {
                    return false;
                }
            }

            return true;
        }

        var writer = NewWriter();
        bool isDone;
        do
        {
            isDone = writer.Write(output, _step);
            var flushed = await output.FlushAsync(cancellationToken).ConfigureAwait(false);
            if (flushed.IsCompleted)
            {
                return false;
            }
        }
        while (!isDone);

        return true;
    }

    private ResponseWriter NewWriter()
    {
        var state = _state;
        ObjectDisposedException.ThrowIf(state is null, this);
        return new ResponseWriter(state, _projection.Object, Result.HasData, _errors, _extensions);
    }

    private void ReleaseState()
    {
        Interlocked.Exchange(ref _state, null)?.Dispose();
        Interlocked.Exchange(ref _errors, null)?.Release();
        Interlocked.Exchange(ref _extensions, null)?.Release();
    }
}
