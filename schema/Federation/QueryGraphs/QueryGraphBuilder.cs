using Federation.Supergraphs;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.QueryGraphs;

/// <summary>Supergraph → query graph.</summary>
/// <remarks>
/// Steps: 1. a vertex for each composite type in each subgraph; 2. edges of object types and interface objects; 3. type conditions of
/// abstract types; 4. edges of interfaces, which hold only where every type behind the interface has the field; 5. copies for
/// <c>@provides</c>, made last because they copy finished vertices.
/// </remarks>
internal sealed class QueryGraphBuilder(Supergraph supergraph, IReadOnlySet<string> activeOverrideLabels)
{
    private readonly List<Vertex> _vertices = [];
    private readonly Dictionary<(int Subgraph, string Type), Vertex> _byType = [];
    private readonly List<(Vertex Vertex, string Field, SelectionSetNode Provides)> _provides = [];

    public QueryGraph Build()
    {
        // Step 1
        foreach (var type in supergraph.Schema.Types.OfType<CompositeType>())
        {
            AddVertices(type);
        }

        // Step 2
        foreach (var vertex in _vertices.Where(vertex => !vertex.IsAbstract))
        {
            AddFields(vertex);
        }

        // Step 3
        foreach (var vertex in _vertices.Where(vertex => vertex.IsAbstract))
        {
            AddTypeConditions(vertex);
        }

        // Step 4
        foreach (var vertex in _vertices.Where(vertex => vertex.IsAbstract && vertex.Type is InterfaceType))
        {
            AddInterfaceFields(vertex);
        }

        // Step 5
        var copier = new ProvidesCopier(supergraph, _vertices, FindVertex);
        foreach (var (vertex, field, provides) in _provides)
        {
            if (vertex.Field(field) is { Target: { } target } edge)
            {
                vertex.Set(edge.LeadingTo(copier.Copy(target, provides)));
            }
        }

        return new QueryGraph(supergraph, _vertices, _byType);
    }

    private Vertex? FindVertex(SubgraphInfo subgraph, string typeName) => _byType.GetValueOrDefault((subgraph.Index, typeName));

    private void AddVertices(CompositeType type)
    {
        foreach (var join in supergraph.FindType(type.Name)?.Subgraphs ?? [])
        {
            var vertex = new Vertex(_vertices.Count, join.Subgraph, type, join, RuntimeTypes(type, join), null);
            _vertices.Add(vertex);
            _byType[(join.Subgraph.Index, type.Name)] = vertex;
        }
    }

    private HashSet<string> RuntimeTypes(CompositeType type, SubgraphType join)
    {
        var possible = supergraph.Schema.GetPossibleTypes(type).Select(possibleType => possibleType.Name);
        if (!join.IsInterfaceObject)
        {
            possible = type switch
            {
                UnionType => possible.Where(join.Members.Contains),
                InterfaceType => possible.Where(name => supergraph.FindType(name)?.In(join.Subgraph)?.Interfaces.Contains(type.Name) ?? false),
                _ => possible,
            };
        }

        return possible.ToHashSet(StringComparer.Ordinal);
    }

    private void AddFields(Vertex vertex)
    {
        foreach (var field in ((FieldContainerType)vertex.Type).Fields)
        {
            if (ResolvedEntry(vertex, field.Name) is { } entry && MakeEdge(vertex, field, entry) is { } edge)
            {
                vertex.Set(edge);
                if (entry.Provides is not null)
                {
                    _provides.Add((vertex, field.Name, entry.Provides));
                }
            }
        }
    }

    /// <summary>The subgraph's entry of a field that it resolves itself; null where it does not.</summary>
    private SubgraphField? ResolvedEntry(Vertex vertex, string field)
    {
        var join = supergraph.FindType(vertex.Type.Name)?.Field(field);
        if (join?.In(vertex.Subgraph) is not { IsExternal: false } entry)
        {
            return null;
        }

        // Both carry the label: who takes the field over has it while the label is on, who had it while the label is off.
        if (entry.OverrideLabel is { } label ? activeOverrideLabels.Contains(label) != entry.Override is not null : entry.IsOverridden)
        {
            return null;
        }

        var isTakenOver = join.Subgraphs.Any(other => other.Override == vertex.Subgraph.Name
            && (other.OverrideLabel is null || activeOverrideLabels.Contains(other.OverrideLabel)));
        return isTakenOver ? null : entry;
    }

    private FieldEdge? MakeEdge(Vertex vertex, OutputField field, SubgraphField entry)
        => FieldTypes.InSubgraph(field, entry) is var (typeName, text) && FindTarget(vertex, typeName, out var target)
            ? new FieldEdge { Name = field.Name, Type = text, Target = target, Requires = entry.Requires, ContextArguments = entry.ContextArguments }
            : null;

    /// <summary>False where the field's type is composite and the subgraph does not have it.</summary>
    private bool FindTarget(Vertex vertex, string typeName, out Vertex? target)
    {
        target = FindVertex(vertex.Subgraph, typeName);
        return target is not null || supergraph.Schema.GetType<CompositeType>(typeName) is null;
    }

    private void AddTypeConditions(Vertex vertex)
    {
        foreach (var name in vertex.RuntimeTypes)
        {
            if (FindVertex(vertex.Subgraph, name) is { } target)
            {
                vertex.SetTypeCondition(name, target);
            }
        }

        foreach (var other in _byType.Values)
        {
            if (other.Subgraph == vertex.Subgraph && other.IsAbstract && other != vertex && other.RuntimeTypes.Overlaps(vertex.RuntimeTypes))
            {
                vertex.SetTypeCondition(other.Type.Name, other);
            }
        }
    }

    private void AddInterfaceFields(Vertex vertex)
    {
        foreach (var field in ((InterfaceType)vertex.Type).Fields)
        {
            var edges = vertex.RuntimeTypes.Select(name => FindVertex(vertex.Subgraph, name)?.Field(field.Name)).ToList();
            if (edges.Count == 0 || edges.Any(edge => edge is not { Requires: null, ContextArguments.Count: 0 }))
            {
                continue;
            }

            var entry = supergraph.FindType(vertex.Type.Name)?.Field(field.Name)?.In(vertex.Subgraph);
            if (entry is { IsExternal: false } && MakeEdge(vertex, field, entry) is { } declared)
            {
                vertex.Set(declared);
                if (entry.Provides is not null)
                {
                    _provides.Add((vertex, field.Name, entry.Provides));
                }
            }
            else if (edges.All(edge => edge!.Type == edges[0]!.Type && edge.Target == edges[0]!.Target))
            {
                vertex.Set(new FieldEdge { Name = field.Name, Type = edges[0]!.Type, Target = edges[0]!.Target, IsWrittenPerType = true });
            }
        }
    }
}
