using BenchmarkDotNet.Attributes;
using Benchmarks.Gateway;
using Gateway.Execution;

namespace Benchmarks.Micro;

/// <summary>Index, merge, representations, completion and writing of a list whose entities two subgraphs know.</summary>
[MemoryDiagnoser]
public class ExecuteBenchmark
{
    private readonly PlanExecutor _executor = new();
    private readonly Discard _output = new();
    private InstrumentList _list = null!;

    [Params(1, 100, 10_000)]
    public int Entities { get; set; }

    [GlobalSetup]
    public void Prepare() => _list = new InstrumentList(Entities);

    [Benchmark]
    public ExecutionResult Execute() => _list.Execute(_executor, _output);
}
