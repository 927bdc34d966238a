using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.QueryGraphs;

/// <summary>Copies the vertices below a field with <c>@provides</c>: the copies also have the provided fields.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/directives#provides">@provides</seealso>
internal sealed class ProvidesCopier(Supergraph supergraph, List<Vertex> vertices, Func<SubgraphInfo, string, Vertex?> find)
{
    public Vertex Copy(Vertex source, SelectionSetNode provided)
    {
        var join = supergraph.FindType(source.Type.Name)!.In(source.Subgraph)!;
        var copy = new Vertex(vertices.Count, source.Subgraph, source.Type, join, source.RuntimeTypes, source.Original ?? source);
        vertices.Add(copy);
        foreach (var edge in source.Fields.Values)
        {
            copy.Set(edge);
        }

        foreach (var (name, target) in source.TypeConditions)
        {
            copy.SetTypeCondition(name, target);
        }

        Add(copy, provided);
        return copy;
    }

    private void Add(Vertex copy, SelectionSetNode provided)
    {
        foreach (var selection in provided.Selections)
        {
            switch (selection)
            {
                case FieldNode { Name: not "__typename" } field:
                    AddField(copy, field);
                    break;
                case InlineFragmentNode { TypeCondition: { } condition } fragment when condition.Name != copy.Type.Name && copy.IsAbstract:
                    Narrow(copy, condition.Name, fragment.SelectionSet);
                    break;
                case InlineFragmentNode fragment:
                    Add(copy, fragment.SelectionSet);
                    break;
            }
        }
    }

    private void AddField(Vertex copy, FieldNode node)
    {
        if ((copy.Type as FieldContainerType)?.GetField(node.Name) is not { } field
            || supergraph.FindType(copy.Type.Name)?.Field(node.Name)?.In(copy.Subgraph) is not { } entry)
        {
            return;
        }

        var (typeName, text) = FieldTypes.InSubgraph(field, entry);
        var target = copy.Field(node.Name)?.Target ?? find(copy.Subgraph, typeName);
        if (target is not null && node.SelectionSet is not null)
        {
            target = Copy(target, node.SelectionSet);
        }

        copy.Set(new FieldEdge { Name = node.Name, Type = text, Target = target });

        // What the interface provides, each type behind it provides.
        foreach (var name in copy.IsAbstract ? copy.RuntimeTypes : new HashSet<string>())
        {
            Narrow(copy, name, new SelectionSetNode(default, [node]));
        }
    }

    private void Narrow(Vertex copy, string typeName, SelectionSetNode provided)
    {
        if (copy.TypeConditions.TryGetValue(typeName, out var target))
        {
            copy.SetTypeCondition(typeName, Copy(target, provided));
        }
    }
}
