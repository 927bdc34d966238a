using GraphQL.TypeSystem;

namespace Gateway.Execution.Projecting;

/// <summary>What completion found.</summary>
/// <param name="HasData">False where <c>data</c> is null.</param>
/// <param name="DataLength">How many bytes the value of <c>data</c> will have; null where that cannot be told.</param>
/// <param name="Errors">The entries of <c>errors</c>.</param>
/// <param name="Cost">What is in it weighs.</param>
/// <param name="AuditedReads">Whose audited fields the answer has, each once; null where it has none.</param>
internal readonly record struct CompletedAnswer(
    bool HasData, long? DataLength, IReadOnlyList<GraphQLError> Errors, long Cost, IReadOnlyCollection<AuditedRead>? AuditedReads);
