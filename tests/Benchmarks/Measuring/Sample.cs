namespace Benchmarks.Measuring;

/// <summary>One run of one scenario in one process.</summary>
/// <param name="OperationsPerSecond">How often the operation is done in a second of processor time.</param>
/// <param name="Bytes">Bytes allocated for one operation; null where the process cannot tell.</param>
internal readonly record struct Sample(double OperationsPerSecond, double? Bytes);
