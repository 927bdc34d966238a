namespace Subgraphs.Markets.Records;

/// <param name="BenchmarkIndexId">Id of an <see cref="IndexRecord"/>.</param>
/// <param name="TotalExpenseRatio">A fraction: 0.0009 is nine basis points a year.</param>
/// <param name="Replication">How the fund follows its index.</param>
public sealed record EtfRecord(string BenchmarkIndexId, decimal TotalExpenseRatio, EtfReplication Replication);
