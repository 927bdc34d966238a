using Benchmarks.Core;

namespace Benchmarks.Micro;

public class ValidateBenchmark() : ScenarioBenchmark(CoreOperation.Validate);
