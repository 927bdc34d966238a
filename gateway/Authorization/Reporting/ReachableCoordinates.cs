using Federation.Supergraphs;
using GraphQL.TypeSystem;

namespace Gateway.Authorization.Reporting;

/// <summary>What a caller can reach of a graph by any operation: fields and arguments, by coordinate.</summary>
/// <remarks>
/// It starts at the root types and follows fields that the caller may see. Behind an abstract type all its possible types are reached that
/// the caller may see, since a fragment can ask for each; a field of the abstract type itself needs all of them.
/// </remarks>
public sealed class ReachableCoordinates
{
    private readonly Supergraph _graph;
    private readonly Entitlements _entitlements;
    private readonly SortedSet<string> _coordinates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);
    private readonly Stack<CompositeType> _open = new();

    private ReachableCoordinates(Supergraph graph, Entitlements entitlements)
    {
        _graph = graph;
        _entitlements = entitlements;
    }

    /// <summary>Sorted; of the schema that clients see.</summary>
    public static IReadOnlySet<string> Of(Supergraph graph, Entitlements entitlements)
    {
        ArgumentNullException.ThrowIfNull(graph);
        ArgumentNullException.ThrowIfNull(entitlements);
        var search = new ReachableCoordinates(graph, entitlements);
        var schema = graph.ApiSchema;
        foreach (var root in new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }.OfType<ObjectType>())
        {
            search.Reach(root);
        }

        while (search._open.TryPop(out var type))
        {
            search.Visit(type);
        }

        return search._coordinates;
    }

    private void Reach(CompositeType type)
    {
        if (IsMet(type.Name) && _visited.Add(type.Name))
        {
            _open.Push(type);
        }
    }

    private void Visit(CompositeType type)
    {
        if (type.IsAbstract)
        {
            foreach (var possible in _graph.ApiSchema.GetPossibleTypes(type))
            {
                Reach(possible);
            }
        }

        foreach (var field in (type as FieldContainerType)?.Fields ?? [])
        {
            if (MaySee(type, field))
            {
                Add(field);
            }
        }
    }

    private bool MaySee(CompositeType type, OutputField field)
        => IsMet(field.Coordinate)
            && IsMet(field.Type.Named.Name)
            && (type is not InterfaceType
                || _graph.Schema.GetPossibleTypes(_graph.Schema.GetType<CompositeType>(type.Name)!)
                    .All(implementer => IsMet(implementer.Name) && IsMet($"{implementer.Name}.{field.Name}")));

    private void Add(OutputField field)
    {
        _ = _coordinates.Add(field.Coordinate);
        foreach (var argument in field.Arguments.Where(argument => IsMet(argument.Type.Named.Name)))
        {
            _ = _coordinates.Add($"{field.Coordinate}({argument.Name}:)");
        }

        if (field.Type.Named is CompositeType child)
        {
            Reach(child);
        }
    }

    private bool IsMet(string coordinate) => _entitlements.Satisfy(_graph.GetAuthRequirement(coordinate));
}
