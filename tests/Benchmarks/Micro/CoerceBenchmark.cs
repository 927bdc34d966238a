using Benchmarks.Core;

namespace Benchmarks.Micro;

public class CoerceBenchmark() : ScenarioBenchmark(CoreOperation.Coerce);
