using Federation.Subgraphs;
using GraphQL.TypeSystem;

namespace Federation.Composition.Merging;

/// <summary>What the steps of a merge share.</summary>
internal sealed class MergeState(CompositionContext context)
{
    public CompositionContext Context { get; } = context;

    public IReadOnlyList<Subgraph> Subgraphs => Context.Subgraphs;

    /// <summary>The <c>join__Graph</c> value of each subgraph.</summary>
    public IReadOnlyList<string> GraphNames { get; } = Merging.GraphNames.Of(context.Subgraphs);

    public MergedSchema Schema { get; } = new();

    public DirectiveComposition Directives { get; set; } = null!;

    /// <summary>The type of a name in each subgraph, null where a subgraph does not have it.</summary>
    public T?[] Sources<T>(string typeName)
        where T : NamedType
    {
        var sources = new T?[Subgraphs.Count];
        for (var i = 0; i < sources.Length; i++)
        {
            sources[i] = Subgraphs[i].IsFederationType(typeName) ? null : Subgraphs[i].Schema.GetType<T>(typeName);
        }

        return sources;
    }

    /// <summary>Names those subgraphs for which <paramref name="sources"/> has an element: <c>subgraph "a"</c>, <c>subgraphs "a" and "b"</c>.</summary>
    public string Name<T>(T?[] sources)
        where T : class
        => Name(Enumerable.Range(0, sources.Length).Where(index => sources[index] is not null));

    public string Name(IEnumerable<int> indexes) => Texts.Subgraphs(indexes.Select(index => Subgraphs[index].Name));

    public IEnumerable<Subgraph> Having<T>(T?[] sources)
        where T : class
        => Subgraphs.Where((_, index) => sources[index] is not null);

    /// <summary>Says for each subgraph what it has: <c>"Int" in subgraph "a" but "String" in subgraph "b"</c>.</summary>
    public string Compare<T>(T?[] sources, Func<T, string> text)
        where T : class
    {
        var groups = Enumerable.Range(0, sources.Length)
            .Where(index => sources[index] is not null)
            .GroupBy(index => text(sources[index]!), StringComparer.Ordinal)
            .Select(group => $"{group.Key} in {Name(group)}");
        return string.Join(" but ", groups);
    }
}
