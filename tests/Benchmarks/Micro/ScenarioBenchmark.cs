using BenchmarkDotNet.Attributes;
using Benchmarks.Core;
using GraphQL.TypeSystem;

namespace Benchmarks.Micro;

/// <summary>The scenarios of one operation under BenchmarkDotNet: distributions, allocations, and whatever its diagnosers tell.</summary>
[MemoryDiagnoser]
public abstract class ScenarioBenchmark
{
    private static readonly Scenarios Scenarios = Scenarios.Create();
    private readonly CoreOperation _operation;
    private Func<object?> _work = () => null;

    private protected ScenarioBenchmark(CoreOperation operation) => _operation = operation;

    /// <summary>The name of the input.</summary>
    [ParamsSource(nameof(Inputs))]
    public string Input { get; set; } = "";

    public IEnumerable<string> Inputs => Scenarios.All.Where(scenario => scenario.Operation == _operation).Select(scenario => scenario.Input);

    [GlobalSetup]
    public void Prepare()
    {
        var scenario = Scenarios.All.Single(scenario => scenario.Operation == _operation && scenario.Input == Input);
        var schema = scenario.Schema is null ? null : SchemaBuilder.BuildOrThrow(Scenarios.Schemas[scenario.Schema]);
        _work = CoreWork.Prepare(_operation, scenario.Text, schema, scenario.Values);
    }

    [Benchmark]
    public object? Run() => _work();
}
