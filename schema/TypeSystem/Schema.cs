using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A complete schema. Immutable once built; safe to share between threads.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema">Schema</seealso>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly Dictionary<string, DirectiveDefinition> _directiveDefinitions;
    private readonly Dictionary<string, IReadOnlyList<ObjectType>> _possibleTypes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _possibleTypeNames = new(StringComparer.Ordinal);

    internal Schema(
        string? description,
        SyntaxList<DirectiveNode> directives,
        IReadOnlyList<NamedType> types,
        IReadOnlyList<DirectiveDefinition> directiveDefinitions,
        ObjectType? queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType)
    {
        Description = description;
        Directives = directives;
        Types = types;
        DirectiveDefinitions = directiveDefinitions;
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _directiveDefinitions = directiveDefinitions.ToDictionary(directive => directive.Name, StringComparer.Ordinal);
        CollectPossibleTypes();
        Meta = new MetaFields.Fields(this);
    }

    internal MetaFields.Fields Meta { get; }

    public string? Description { get; }

    /// <summary>Directives applied to the schema definition and its extensions.</summary>
    public SyntaxList<DirectiveNode> Directives { get; }

    /// <summary>All types: those of the SDL in its order, then built-in scalars and introspection types.</summary>
    public IReadOnlyList<NamedType> Types { get; }

    /// <summary>All directive definitions, those of the specification included.</summary>
    public IReadOnlyList<DirectiveDefinition> DirectiveDefinitions { get; }

    /// <summary>Null only for a subgraph that has entities and no root field.</summary>
    public ObjectType? QueryType { get; }

    public ObjectType? MutationType { get; }

    public ObjectType? SubscriptionType { get; }

    public NamedType? GetType(string name) => _types.GetValueOrDefault(name);

    public T? GetType<T>(string name)
        where T : NamedType => _types.GetValueOrDefault(name) as T;

    public DirectiveDefinition? GetDirective(string name) => _directiveDefinitions.GetValueOrDefault(name);

    /// <summary>
    /// The type that a reference in an operation names; null where the schema does not have it. A built-in scalar can be named even
    /// where the schema never uses it.
    /// </summary>
    public GraphQLType? ResolveType(TypeNode reference)
    {
        switch (reference)
        {
            case NamedTypeNode named:
                return GetType(named.Name) ?? (BuiltInScalars.IsBuiltIn(named.Name) ? new ScalarType(named.Name, null, []) : null);
            case ListTypeNode list:
                return ResolveType(list.Type) is { } element ? new ListType(element) : null;
            case NonNullTypeNode nonNull:
                return ResolveType(nonNull.Type) is { } nullable ? new NonNullType(nullable) : null;
            default:
                return null;
        }
    }

    public ObjectType? GetRootType(OperationType operation) => operation switch
    {
        OperationType.Query => QueryType,
        OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>GetPossibleTypes: the object types that a value of <paramref name="type"/> can have; an object type is its own.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#GetPossibleTypes()">GetPossibleTypes</seealso>
    public IReadOnlyList<ObjectType> GetPossibleTypes(CompositeType type)
        => type is ObjectType objectType ? [objectType] : _possibleTypes.GetValueOrDefault(type.Name) ?? [];

    /// <summary>True where an object of <paramref name="objectTypeName"/> is a value of <paramref name="type"/>.</summary>
    public bool IsPossibleType(CompositeType type, string objectTypeName)
        => type is ObjectType
            ? type.Name == objectTypeName
            : _possibleTypeNames.TryGetValue(type.Name, out var names) && names.Contains(objectTypeName);

    /// <summary>True where some object type is a value of both: a fragment on one can apply to the other.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible">Fragment spread is possible</seealso>
    public bool DoTypesOverlap(CompositeType left, CompositeType right)
    {
        if (left.Name == right.Name)
        {
            return true;
        }

        if (left is ObjectType)
        {
            return IsPossibleType(right, left.Name);
        }

        foreach (var possible in GetPossibleTypes(left))
        {
            if (IsPossibleType(right, possible.Name))
            {
                return true;
            }
        }

        return false;
    }

    private void CollectPossibleTypes()
    {
        var implementers = new Dictionary<string, List<ObjectType>>(StringComparer.Ordinal);
        foreach (var type in Types)
        {
            switch (type)
            {
                case UnionType union:
                    SetPossibleTypes(union, union.Members);
                    break;
                case InterfaceType interfaceType:
                    implementers.TryAdd(interfaceType.Name, []);
                    break;
                case ObjectType objectType:
                    foreach (var implemented in objectType.Interfaces)
                    {
                        if (!implementers.TryGetValue(implemented.Name, out var list))
                        {
                            implementers.Add(implemented.Name, list = []);
                        }

                        list.Add(objectType);
                    }

                    break;
            }
        }

        foreach (var (name, objects) in implementers)
        {
            SetPossibleTypes(_types[name], objects);
        }
    }

    private void SetPossibleTypes(NamedType type, IReadOnlyList<ObjectType> objects)
    {
        _possibleTypes[type.Name] = objects;
        _possibleTypeNames[type.Name] = objects.Select(o => o.Name).ToHashSet(StringComparer.Ordinal);
    }
}
