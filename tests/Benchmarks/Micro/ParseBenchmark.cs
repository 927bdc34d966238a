using Benchmarks.Core;

namespace Benchmarks.Micro;

public class ParseBenchmark() : ScenarioBenchmark(CoreOperation.Parse);
