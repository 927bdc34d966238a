namespace Subgraphs.Server.Errors;

/// <summary>The schema cannot be built from the types; the message lists every problem.</summary>
public sealed class SubgraphSchemaException(string subgraph, IReadOnlyList<SchemaProblem> problems)
    : Exception($"The schema of subgraph '{subgraph}' cannot be built ({problems.Count} problems):{string.Concat(problems.Select(p => "\n  " + p))}")
{
    public IReadOnlyList<SchemaProblem> Problems { get; } = problems;
}
