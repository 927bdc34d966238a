namespace Federation.Supergraphs;

/// <summary>Which subgraphs know a field, and what each knows of it.</summary>
/// <param name="Name">The field.</param>
/// <param name="Subgraphs">One entry a subgraph; empty where only an interface object gives the field.</param>
/// <param name="IsFromInterfaceObject">The field comes to the type through an interface that some subgraph has as <c>@interfaceObject</c>.</param>
public sealed record FieldJoin(string Name, IReadOnlyList<SubgraphField> Subgraphs, bool IsFromInterfaceObject)
{
    public SubgraphField? In(SubgraphInfo subgraph)
    {
        foreach (var entry in Subgraphs)
        {
            if (entry.Subgraph.Index == subgraph.Index)
            {
                return entry;
            }
        }

        return null;
    }
}
