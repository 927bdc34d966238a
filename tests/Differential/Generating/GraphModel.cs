namespace Gateway.Differential.Tests.Generating;

/// <summary>A graph with the place of each of its elements.</summary>
/// <param name="Subgraphs">Their names.</param>
internal sealed record GraphModel(IReadOnlyList<string> Subgraphs)
{
    public List<TypeModel> Types { get; } = [];

    public TypeModel Query { get; } = new("Query", ModelKind.Root);

    public TypeModel Mutation { get; } = new("Mutation", ModelKind.Root);

    /// <summary>No resolver fails: a failure below a field that is non-null in one subgraph and nullable in another goes up where a single process stops it.</summary>
    public bool NeverFails { get; set; }

    public IEnumerable<TypeModel> Entities => Types.Where(type => type.Kind == ModelKind.Entity);

    /// <summary>Null for a scalar or an enum.</summary>
    public TypeModel? Find(string name) => Types.Find(type => type.Name == name);
}
