using System.Linq.Expressions;
using Subgraphs.Compliance.Domain.BestExecution;
using Subgraphs.Server.Types;

namespace Subgraphs.Compliance.Types;

/// <summary>What is kept to show that an execution was the best result.</summary>
[ObjectType<ExecutionEvidence>(Binding = BindingBehavior.Explicit)]
[GraphQLName("BestExecutionRecord")]
internal static class BestExecutionRecordType
{
    [GraphQLDescription("What the price is held against: daily bars are all that is held.")]
    public static Expression<Func<ExecutionEvidence, BenchmarkKind>> Benchmark => evidence => evidence.Kind;

    [GraphQLDescription("The benchmark's session.")]
    public static Expression<Func<ExecutionEvidence, DateOnly>> BenchmarkOn => evidence => evidence.BenchmarkOn;

    public static Money GetBenchmarkPrice([Parent] ExecutionEvidence evidence) => new(evidence.BenchmarkPrice, evidence.Currency);

    [GraphQLDescription("side x (price - benchmark) / benchmark x 10,000: above zero is worse than the benchmark.")]
    public static Expression<Func<ExecutionEvidence, decimal>> SlippageBps => evidence => evidence.SlippageInBasisPoints;

    [ListSize(AssumedSize = 5)]
    [GraphQLDescription("The venue that was chosen, then where else the instrument is listed.")]
    public static Expression<Func<ExecutionEvidence, IReadOnlyList<string>>> VenuesConsidered => evidence => evidence.Venues;

    [GraphQLDescription("What a purchase cost with fees, or a sale brought after them.")]
    public static Money GetTotalConsideration([Parent] ExecutionEvidence evidence) => new(evidence.TotalConsideration, evidence.Currency);
}
