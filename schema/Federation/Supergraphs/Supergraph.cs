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

    internal Supergraph(
        Schema schema,
        Schema apiSchema,
        IReadOnlyList<SubgraphInfo> subgraphs,
        IReadOnlyList<TypeJoin> joins,
        AuthRequirements authRequirements)
    {
        Schema = schema;
        ApiSchema = apiSchema;
        Subgraphs = subgraphs;
        AuthRequirements = authRequirements;
        _joins = joins.ToFrozenDictionary(join => join.Name, StringComparer.Ordinal);
        _subgraphsByName = subgraphs.ToFrozenDictionary(subgraph => subgraph.Name, StringComparer.Ordinal);
    }

    /// <summary>Everything, inaccessible elements included; without the definitions of <c>join</c> and <c>link</c>.</summary>
    public Schema Schema { get; }

    /// <summary>What clients see: no inaccessible elements, no directives of federation.</summary>
    public Schema ApiSchema { get; }

    /// <summary>In the order of <c>join__Graph</c>.</summary>
    public IReadOnlyList<SubgraphInfo> Subgraphs { get; }

    /// <summary>What callers must be or hold, by coordinate.</summary>
    public AuthRequirements AuthRequirements { get; }

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

    /// <summary>The requirement of a type or field coordinate, or null where it has none.</summary>
    public AuthRequirement? GetAuthRequirement(string coordinate) => AuthRequirements.Find(coordinate);
}
