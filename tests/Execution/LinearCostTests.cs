using System.IO.Pipelines;
using System.Text;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Tests.Harness;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests;

/// <summary>What an execution costs grows with its data and no faster, told by counting.</summary>
public sealed class LinearCostTests
{
    private const string Operation = "{ instruments { id isin quote { bid ask } } }";

    private static readonly Schema Schema = SchemaBuilder.BuildOrThrow("""
        type Query { instruments: [Instrument!]! }
        type Instrument { id: ID! isin: String quote: Quote }
        type Quote { bid: String ask: String }
        """);

    [Fact]
    public async Task A_longer_list_allocates_no_more_objects()
    {
        // Buffers come from the pool of the process, which keeps them: what is left are objects.
        var few = new Listing(100, BufferPool.Shared);
        var many = new Listing(20_000, BufferPool.Shared);
        var allocated = new Dictionary<Listing, long>();
        for (var round = 0; round < 3; round++)
        {
            foreach (var listing in new[] { few, many })
            {
                var before = GC.GetAllocatedBytesForCurrentThread();
                var answer = await listing.ExecuteAsync();
                answer.Release();
                allocated[listing] = GC.GetAllocatedBytesForCurrentThread() - before;
            }
        }

        Assert.InRange(allocated[many] - allocated[few], long.MinValue, 4096);
    }

    [Fact]
    public async Task Ten_times_the_list_takes_ten_times_the_memory()
    {
        var small = new CountingPool();
        var large = new CountingPool();

        (await new Listing(1_000, small).ExecuteAsync()).Release();
        (await new Listing(10_000, large).ExecuteAsync()).Release();

        // Arrays double, so that one may be nearly twice as large as it has to be, and its smaller ones have come before it.
        Assert.InRange(large.RentedBytes, 5 * small.RentedBytes, 20 * small.RentedBytes);
        Assert.InRange(large.RentCount, small.RentCount, small.RentCount + 40);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100)]
    [InlineData(100_000)]
    public async Task An_answer_is_as_long_as_was_announced(int count)
    {
        var answer = await new Listing(count, BufferPool.Shared).ExecuteAsync();
        try
        {
            var counted = new CountingOutput();
            answer.Write(counted);

            Assert.Equal(answer.Length, counted.Count);
        }
        finally
        {
            answer.Release();
        }
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_a_step_of_the_answer_and_no_more()
    {
        var answer = await new Listing(10_000, BufferPool.Shared, writeStep: 1000).ExecuteAsync();
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1000, resumeWriterThreshold: 500));
        using var leaving = new CancellationTokenSource();

        var writing = answer.WriteAsync(pipe.Writer, leaving.Token).AsTask();

        Assert.False(writing.IsCompleted);
        Assert.True(pipe.Reader.TryRead(out var read));
        Assert.InRange(read.Buffer.Length, 1000, 1100);

        // It goes on as far as the client reads.
        pipe.Reader.AdvanceTo(read.Buffer.End);
        var next = await pipe.Reader.ReadAsync(TestContext.Current.CancellationToken);
        Assert.InRange(next.Buffer.Length, 1, 1100);

        // And ends when the client leaves.
        await leaving.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        answer.Release();
    }

    [Fact]
    public async Task A_value_that_is_larger_than_a_step_is_written_in_steps()
    {
        var text = new string('x', 50_000);
        var answer = await new Listing(1, BufferPool.Shared, writeStep: 1000, isin: text).ExecuteAsync();
        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 1, resumeWriterThreshold: 1));
        using var leaving = new CancellationTokenSource();

        var writing = answer.WriteAsync(pipe.Writer, leaving.Token).AsTask();

        Assert.True(pipe.Reader.TryRead(out var read));
        Assert.InRange(read.Buffer.Length, 1000, 1100);
        await leaving.CancelAsync();
        _ = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        answer.Release();
    }

    /// <summary>A list from one subgraph whose entities another completes; both answer at once, from bytes made before.</summary>
    private sealed class Listing : ISubgraphClient
    {
        private readonly ExecutablePlan _plan;
        private readonly PlanExecutor _executor;
        private readonly BufferPool _pool;
        private readonly byte[] _list;
        private readonly byte[] _quotes;

        public Listing(int count, BufferPool pool, int writeStep = 64 * 1024, string isin = "US0000000000")
        {
            var plan = new PlanBuilder(Schema, Operation)
                .Root("market", "instruments{id isin}")
                .Entities("quotes", "instruments.@", "... on Instrument{id}", "... on Instrument{quote{bid ask}}", 0)
                .Build();
            _plan = ExecutablePlan.Compile(plan, new ExecutionSchema(Schema, Schema));
            _pool = pool;
            _executor = new PlanExecutor(new ExecutionOptions { WriteStep = writeStep }, pool);
            _list = Join("instruments", count, id => $"{{\"id\":\"{id}\",\"isin\":\"{isin}\"}}");
            _quotes = Join("_entities", count, id => $"{{\"quote\":{{\"bid\":\"{id}.25\",\"ask\":\"{id}.50\"}}}}");
        }

        public ValueTask<ExecutionAnswer> ExecuteAsync()
            => _executor.ExecuteAsync(_plan, new ExecutionRequest { Variables = CoercedVariables.Empty, Subgraphs = this }, TestContext.Current.CancellationToken);

        private static byte[] Join(string field, int count, Func<int, string> item)
            => Encoding.UTF8.GetBytes($"{{\"data\":{{\"{field}\":[{string.Join(',', Enumerable.Range(0, count).Select(item))}]}}}}");

        public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
            => ValueTask.FromResult(SubgraphResponse.Success(BodyBuffer.Copy(request.Subgraph == "market" ? _list : _quotes, _pool)));
    }

    private sealed class CountingOutput : System.Buffers.IBufferWriter<byte>
    {
        private readonly byte[] _segment = new byte[4096];

        public long Count { get; private set; }

        public void Advance(int count) => Count += count;

        public Memory<byte> GetMemory(int sizeHint = 0) => _segment;

        public Span<byte> GetSpan(int sizeHint = 0) => _segment;
    }
}
