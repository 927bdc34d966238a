using Federation.Links;
using GraphQL.Language;
using GraphQL.TypeSystem;

namespace Federation.Subgraphs;

/// <summary>A subgraph's schema together with what its federation directives mean. Immutable.</summary>
/// <seealso href="https://www.apollographql.com/docs/graphos/schema-design/federated-schemas/reference/subgraph-spec">Subgraph specification</seealso>
public sealed partial class Subgraph
{
    private readonly Dictionary<string, string[]> _directiveNames;
    private readonly HashSet<string> _federationTypes;
    private readonly SubgraphTypeOrigins _origins;

    internal Subgraph(
        SubgraphSource source,
        DocumentNode document,
        Schema schema,
        LinkedFeatures features,
        SpecVersion linkedVersion,
        SpecVersion version,
        bool isFederation1,
        Dictionary<string, string[]> directiveNames,
        HashSet<string> federationTypes)
    {
        Source = source;
        Document = document;
        Schema = schema;
        Features = features;
        LinkedVersion = linkedVersion;
        Version = version;
        IsFederation1 = isFederation1;
        _directiveNames = directiveNames;
        _federationTypes = federationTypes;
        _origins = SubgraphTypeOrigins.Of(document);
        CollectFieldSets();
        CollectFields();
        CollectContexts();
    }

    /// <summary>What was read.</summary>
    public SubgraphSource Source { get; }

    public string Name => Source.Name;

    public string Url => Source.Url;

    /// <summary>The definitions, root types under their default names, without the machinery of the subgraph protocol.</summary>
    public DocumentNode Document { get; }

    /// <summary>The types of the subgraph and the definitions of its linked directives.</summary>
    public Schema Schema { get; }

    public LinkedFeatures Features { get; }

    /// <summary>The federation version that the schema links; 2.0 for a federation 1 schema.</summary>
    public SpecVersion LinkedVersion { get; }

    /// <summary>The federation version that the schema needs: higher than the linked one where another linked specification came later.</summary>
    public SpecVersion Version { get; }

    /// <summary>True for a schema that links no federation specification.</summary>
    public bool IsFederation1 { get; }

    /// <summary>Problems of the field sets, for the rules to report.</summary>
    internal List<FederationError> FieldSetErrors { get; } = [];

    /// <summary>The names, without <c>@</c>, under which this schema knows a directive of <see cref="FederationDirectives"/>; empty where it does not.</summary>
    public IReadOnlyList<string> NamesOf(string federationDirective) => _directiveNames.GetValueOrDefault(federationDirective) ?? [];

    /// <summary>The federation directive that a directive name of this schema means, or null.</summary>
    public string? MeaningOf(string directiveName)
    {
        foreach (var (directive, names) in _directiveNames)
        {
            if (names.Contains(directiveName))
            {
                return directive;
            }
        }

        return null;
    }

    /// <summary>The applications of a federation directive among <paramref name="directives"/>, whatever its name in this schema.</summary>
    public IEnumerable<DirectiveNode> Applied(SyntaxList<DirectiveNode> directives, string federationDirective)
    {
        var names = NamesOf(federationDirective);
        foreach (var directive in directives)
        {
            if (names.Contains(directive.Name))
            {
                yield return directive;
            }
        }
    }

    public bool Has(SyntaxList<DirectiveNode> directives, string federationDirective) => Applied(directives, federationDirective).Any();

    /// <summary>True where the subgraph defines the type, not only extends it.</summary>
    public bool HasDefinition(string typeName) => _origins.Defined.Contains(typeName);

    /// <summary>True where the subgraph extends the type, whether or not it defines it too.</summary>
    public bool HasExtension(string typeName) => _origins.Extended.Contains(typeName);

    /// <summary>True for a type that belongs to a linked specification of federation, such as the scalar of field sets.</summary>
    public bool IsFederationType(string typeName) => _federationTypes.Contains(typeName);

    /// <summary>True for an object type that stands for an interface of other subgraphs.</summary>
    public bool IsInterfaceObject(NamedType type) => type is ObjectType && Has(type.Directives, FederationDirectives.InterfaceObject);

    public override string ToString() => Name;
}
