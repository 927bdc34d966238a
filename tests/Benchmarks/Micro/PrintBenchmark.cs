using Benchmarks.Core;

namespace Benchmarks.Micro;

public class PrintBenchmark() : ScenarioBenchmark(CoreOperation.Print);
