namespace Benchmarks.Federation;

/// <summary>What one of something costs.</summary>
/// <param name="Milliseconds">Of processor time, the median.</param>
/// <param name="Bytes">Allocated; null where the process cannot tell.</param>
internal readonly record struct FederationCost(double Milliseconds, double? Bytes);
