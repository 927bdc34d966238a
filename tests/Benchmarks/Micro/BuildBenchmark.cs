using Benchmarks.Core;

namespace Benchmarks.Micro;

public class BuildBenchmark() : ScenarioBenchmark(CoreOperation.Build);
