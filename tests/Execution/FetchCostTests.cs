using System.IO.Pipelines;
using System.Text;
using Gateway.Execution.Memory;
using Gateway.Execution.Subgraphs;
using Gateway.Execution.Tests.Harness;
using GraphQL.TypeSystem;

namespace Gateway.Execution.Tests;

/// <summary>What an execution costs by the number of its fetches, the width of its objects and the size of its answer, told by counting.</summary>
public sealed class FetchCostTests
{
    [Fact]
    public async Task Twice_the_fetches_allocate_twice_as_much_and_are_sent_once_each()
    {
        var few = new Fan(subgraphs: 16, fields: 1, entities: 10, BufferPool.Shared);
        var many = new Fan(subgraphs: 32, fields: 1, entities: 10, BufferPool.Shared);

        var ofFew = await AllocatedByAsync(few);
        var ofMany = await AllocatedByAsync(many);

        Assert.Equal(17, few.LastSent);
        Assert.Equal(33, many.LastSent);
        Assert.InRange(ofMany, ofFew, ofFew * 23 / 10);
    }

    [Fact]
    public async Task Wider_objects_allocate_no_more_objects()
    {
        var narrow = new Fan(subgraphs: 2, fields: 1, entities: 1_000, BufferPool.Shared);
        var wide = new Fan(subgraphs: 2, fields: 40, entities: 1_000, BufferPool.Shared);

        var ofNarrow = await AllocatedByAsync(narrow);
        var ofWide = await AllocatedByAsync(wide);

        // 79,000 values more: not one object.
        Assert.InRange(ofWide - ofNarrow, long.MinValue, 4096);
    }

    [Fact]
    public async Task A_large_answer_is_streamed_from_where_its_responses_arrived_without_a_second_copy()
    {
        const int Size = 16 * 1024 * 1024;
        var pool = new CountingPool();
        var answer = await new Fan(subgraphs: 1, fields: 1, entities: 1, pool, value: new string('x', Size)).ExecuteAsync();
        var counted = new CountingStream();
        var output = PipeWriter.Create(counted, new StreamPipeWriterOptions(leaveOpen: true));
        var rented = pool.RentedBytes;
        var allocated = GC.GetAllocatedBytesForCurrentThread();

        var isTaken = await answer.WriteAsync(output, TestContext.Current.CancellationToken);
        allocated = GC.GetAllocatedBytesForCurrentThread() - allocated;
        await output.CompleteAsync();
        answer.Release();

        Assert.True(isTaken);
        Assert.Equal(answer.Length, counted.Count);
        Assert.Equal(rented, pool.RentedBytes);
        Assert.InRange(rented, Size, Size + 256 * 1024);
        Assert.InRange(allocated, 0, 1024 * 1024);
        Assert.InRange(counted.LargestWrite, 1, 128 * 1024);
    }

    /// <summary>What one execution allocates when everything is compiled and pooled.</summary>
    private static async Task<long> AllocatedByAsync(Fan fan)
    {
        var least = long.MaxValue;
        for (var round = 0; round < 5; round++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            (await fan.ExecuteAsync()).Release();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    /// <summary>A list whose entities a number of subgraphs complete, each with a number of fields; all answer at once.</summary>
    private sealed class Fan : ISubgraphClient
    {
        private readonly ExecutablePlan _plan;
        private readonly PlanExecutor _executor;
        private readonly BufferPool _pool;
        private readonly Dictionary<string, byte[]> _answers = [];
        private int _sent;

        public Fan(int subgraphs, int fields, int entities, BufferPool pool, string value = "v")
        {
            _pool = pool;
            _executor = new PlanExecutor(pool: pool);
            var names = Enumerable.Range(0, subgraphs).Select(s => string.Join(' ', Enumerable.Range(0, fields).Select(f => $"f{s}_{f}"))).ToArray();
            var schema = SchemaBuilder.BuildOrThrow(
                $"type Query {{ items: [Item!]! }} type Item {{ id: ID! {string.Join(' ', names.SelectMany(name => name.Split(' ')).Select(name => name + ": String"))} }}");
            var plan = new PlanBuilder(schema, $"{{ items {{ id {string.Join(' ', names)} }} }}").Root("list", "items{id}");
            _answers["list"] = Join("items", entities, id => $"{{\"id\":\"{id}\"}}");
            for (var s = 0; s < subgraphs; s++)
            {
                plan = plan.Entities($"s{s}", "items.@", "... on Item{id}", $"... on Item{{{names[s]}}}", 0);
                var values = string.Join(',', names[s].Split(' ').Select(name => $"\"{name}\":\"{value}\""));
                _answers[$"s{s}"] = Join("_entities", entities, _ => $"{{{values}}}");
            }

            _plan = ExecutablePlan.Compile(plan.Build(), new ExecutionSchema(schema, schema));
        }

        /// <summary>The requests of the last execution.</summary>
        public int LastSent => _sent;

        public ValueTask<ExecutionAnswer> ExecuteAsync()
        {
            _sent = 0;
            return _executor.ExecuteAsync(_plan, new ExecutionRequest { Variables = CoercedVariables.Empty, Subgraphs = this }, TestContext.Current.CancellationToken);
        }

        public ValueTask<SubgraphResponse> SendAsync(SubgraphRequest request, CancellationToken cancellationToken)
        {
            _sent++;
            return ValueTask.FromResult(SubgraphResponse.Success(BodyBuffer.Copy(_answers[request.Subgraph], _pool)));
        }

        private static byte[] Join(string field, int count, Func<int, string> item)
            => Encoding.UTF8.GetBytes($"{{\"data\":{{\"{field}\":[{string.Join(',', Enumerable.Range(0, count).Select(item))}]}}}}");
    }

    /// <summary>Takes what is written and keeps nothing of it.</summary>
    private sealed class CountingStream : Stream
    {
        public long Count { get; private set; }

        public int LargestWrite { get; private set; }

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override void Flush()
        {
        }

        // What a stream does unless told otherwise goes to another thread, whose allocations are others'.
        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            Count += buffer.Length;
            LargestWrite = Math.Max(LargestWrite, buffer.Length);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            Write(buffer.Span);
            return default;
        }
    }
}
