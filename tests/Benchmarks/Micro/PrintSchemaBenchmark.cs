using Benchmarks.Core;

namespace Benchmarks.Micro;

public class PrintSchemaBenchmark() : ScenarioBenchmark(CoreOperation.PrintSchema);
