using GraphQL.Language;
using GraphQL.TypeSystem.Validation;

namespace GraphQL.TypeSystem.Building;

/// <summary>The types under construction; resolves references to them and makes built-in scalars on first use.</summary>
/// <remarks>
/// "If a built-in scalar type is not referenced anywhere in a schema … then it must not be included." String and Boolean always
/// are, by introspection.
/// </remarks>
internal sealed class TypeMap(SchemaBuildContext context)
{
    private static readonly string[] ScalarOrder =
        [BuiltInScalars.String, BuiltInScalars.Int, BuiltInScalars.Float, BuiltInScalars.Boolean, BuiltInScalars.Id];

    /// <summary>Comparing thousands of unknown names with thousands of known ones would take longer than all else.</summary>
    private const int MaxSuggestions = 100;

    private readonly Dictionary<string, NamedType> _types = new(StringComparer.Ordinal);
    private readonly List<NamedType> _defined = [];
    private readonly List<NamedType> _specified = [];
    private int _suggestions;

    public void Add(NamedType type, bool isSpecified)
    {
        _types.Add(type.Name, type);
        (isSpecified ? _specified : _defined).Add(type);
    }

    public NamedType? Find(string name)
    {
        if (_types.TryGetValue(name, out var type))
        {
            return type;
        }

        if (!BuiltInScalars.IsBuiltIn(name))
        {
            return null;
        }

        var scalar = new ScalarType(name, null, []);
        _types.Add(name, scalar);
        return scalar;
    }

    /// <summary>The type that a reference names; an unknown one is reported and a stand-in returned.</summary>
    public GraphQLType Resolve(TypeNode reference, Place place, SourceText? source) => reference switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(nonNull.Type, place, source)),
        ListTypeNode list => new ListType(Resolve(list.Type, place, source)),
        NamedTypeNode named => Find(named.Name) ?? ReportUnknown(named, place.ToString(), source),
        _ => throw new ArgumentException($"{reference.Kind} is not a type reference.", nameof(reference)),
    };

    /// <summary>The types of the documents in their order, then built-in scalars, then the types of introspection.</summary>
    public IReadOnlyList<NamedType> InOrder()
        => [.. _defined, .. ScalarOrder.Select(name => _types.GetValueOrDefault(name)).OfType<NamedType>(), .. _specified];

    public ScalarType ReportUnknown(NamedTypeNode named, string? coordinate, SourceText? source)
    {
        var suggestion = _suggestions++ < MaxSuggestions ? Suggestions.DidYouMean(Suggestions.Nearest(named.Name, _types.Keys.Concat(ScalarOrder))) : "";
        context.Report(SchemaErrorCodes.UnknownType, $"Unknown type \"{named.Name}\".{suggestion}", coordinate, named.Span, source);
        return context.GetUnresolved(named.Name);
    }
}
