using System.IO.Pipelines;

namespace Gateway.Execution.Tests.Harness;

/// <summary>Writes an answer in each way there is, checks that all give the same bytes, as many as were announced, and releases it.</summary>
internal static class AnswerReader
{
    public static async Task<byte[]> ReadAsync(ExecutionAnswer answer, int segmentSize)
    {
        try
        {
            // At once, across segments.
            var output = new SegmentedOutput(segmentSize);
            answer.Write(output);
            var bytes = output.ToArray();
            Assert.Equal(answer.Length ?? bytes.Length, bytes.Length);

            // In steps, as a client takes it.
            Assert.Equal(bytes, await ReadPipeAsync(answer));

            // As requests that share it do.
            answer.Flatten();
            Assert.Equal(bytes, await ReadPipeAsync(answer));
            output = new SegmentedOutput(segmentSize);
            answer.Write(output);
            Assert.Equal(bytes, output.ToArray());
            return bytes;
        }
        finally
        {
            answer.Release();
        }
    }

    private static async Task<byte[]> ReadPipeAsync(ExecutionAnswer answer)
    {
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 16, resumeWriterThreshold: 8, minimumSegmentSize: 1));
        var writing = WriteAsync(answer, pipe.Writer);
        using var bytes = new MemoryStream();
        await pipe.Reader.CopyToAsync(bytes, TestContext.Current.CancellationToken);
        await writing;
        return bytes.ToArray();
    }

    private static async Task WriteAsync(ExecutionAnswer answer, PipeWriter output)
    {
        await answer.WriteAsync(output, TestContext.Current.CancellationToken);
        await output.CompleteAsync();
    }
}
