using GraphQL.TypeSystem;

namespace Federation.Subgraphs.Rules;

/// <summary>What a rule looks at, and where it reports.</summary>
internal sealed class SubgraphRuleContext(Subgraph subgraph)
{
    public Subgraph Subgraph { get; } = subgraph;

    public Schema Schema => Subgraph.Schema;

    public List<FederationError> Errors { get; } = [];

    /// <summary>The object and interface types of the subgraph.</summary>
    public IEnumerable<FieldContainerType> Containers => Schema.Types.OfType<FieldContainerType>().Where(type => !type.IsBuiltIn);

    /// <summary>Reports; the subgraph's name goes before the message.</summary>
    public void Error(string code, string coordinate, string message)
        => Errors.Add(new FederationError(code, $"[{Subgraph.Name}] {message}", coordinate, [Subgraph.Name]));
}
