namespace Benchmarks.Isolation;

/// <summary>A request and its whole answer.</summary>
/// <param name="Milliseconds">From sending it until its last byte was read.</param>
/// <param name="Late">Milliseconds by which it was sent after it was due: what the measuring program was late, and no part of the time above.</param>
internal readonly record struct Answered(double Milliseconds, double Late);
