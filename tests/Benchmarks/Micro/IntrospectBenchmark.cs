using Benchmarks.Core;

namespace Benchmarks.Micro;

public class IntrospectBenchmark() : ScenarioBenchmark(CoreOperation.Introspect);
