using System.Collections.Frozen;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Supergraphs;

/// <summary>A composed graph: its schema, and which subgraph holds what. Immutable; one generation is shared by all its requests.</summary>
/// <seealso href="https://specs.apollo.dev/join/v0.5/">join specification</seealso>
public sealed class Supergraph
{
    private readonly FrozenDictionary<string, TypeJoin> _joins;
    private readonly FrozenDictionary<string, SubgraphInfo> _subgraphsByName;
    private readonly FrozenDictionary<string, FrozenSet<string>> _contexts;

    internal Supergraph(
        Schema schema,
        Schema apiSchema,
        IReadOnlyList<SubgraphInfo> subgraphs,
        IReadOnlyList<TypeJoin> joins,
        IReadOnlyDictionary<string, List<string>> contexts,
        AuthRequirements authRequirements,
        TenancyMarkers tenancy,
        SupergraphCosts costs)
    {
        Schema = schema;
        ApiSchema = apiSchema;
        Subgraphs = subgraphs;
        AuthRequirements = authRequirements;
        Tenancy = tenancy;
        Costs = costs;
        _joins = joins.ToFrozenDictionary(join => join.Name, StringComparer.Ordinal);
        _subgraphsByName = subgraphs.ToFrozenDictionary(subgraph => subgraph.Name, StringComparer.Ordinal);
        _contexts = contexts.ToFrozenDictionary(context => context.Key, context => ObjectTypes(schema, context.Value), StringComparer.Ordinal);
    }

    /// <summary>Everything, inaccessible elements included; without the definitions of <c>join</c> and <c>link</c>.</summary>
    public Schema Schema { get; }

    /// <summary>What clients see: no inaccessible elements, no directives of federation.</summary>
    public Schema ApiSchema { get; }

    /// <summary>In the order of <c>join__Graph</c>.</summary>
    public IReadOnlyList<SubgraphInfo> Subgraphs { get; }

    /// <summary>What callers must be or hold, by coordinate.</summary>
    public AuthRequirements AuthRequirements { get; }

    /// <summary>Which types belong to a tenant, and which fields are audited.</summary>
    public TenancyMarkers Tenancy { get; }

    /// <summary>What types and fields cost, as far as the supergraph says it.</summary>
    public SupergraphCosts Costs { get; }

    /// <summary>Reads a supergraph SDL; never throws for what the text says.</summary>
    public static SupergraphResult Load(string supergraphSdl)
    {
        ArgumentNullException.ThrowIfNull(supergraphSdl);
        return SupergraphLoader.Load(supergraphSdl);
    }

    /// <summary>Reads a parsed supergraph.</summary>
    public static SupergraphResult Load(DocumentNode document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return SupergraphLoader.Load(document);
    }

    public SubgraphInfo? FindSubgraph(string name) => _subgraphsByName.GetValueOrDefault(name);

    /// <summary>The join data of a type; null for built-in scalars and types of introspection.</summary>
    public TypeJoin? FindType(string name) => _joins.GetValueOrDefault(name);

    /// <summary>Names of the object types that set a context, by themselves or through an interface or union; empty for an unknown context.</summary>
    /// <param name="context">The context's name with its subgraph's prefix, for example <c>products__user</c>.</param>
    public IReadOnlySet<string> TypesThatSet(string context) => _contexts.GetValueOrDefault(context) ?? FrozenSet<string>.Empty;

    /// <summary>The requirement of a type or field coordinate, or null where it has none.</summary>
    public AuthRequirement? GetAuthRequirement(string coordinate) => AuthRequirements.Find(coordinate);

    private static FrozenSet<string> ObjectTypes(Schema schema, IEnumerable<string> names)
        => names.Select(name => schema.GetType<CompositeType>(name))
            .OfType<CompositeType>()
            .SelectMany(type => schema.GetPossibleTypes(type))
            .Select(type => type.Name)
            .ToFrozenSet(StringComparer.Ordinal);
}
