using GraphQL.Language;
using GraphQL.TypeSystem;
using Tests.Kit.FederationCases;

namespace Gateway.Differential.Tests.Splitting;

/// <summary>A subgraph as its SDL describes it: what it executes against and what it may be asked.</summary>
internal sealed class SplitSubgraph
{
    private readonly Dictionary<string, FieldDefinitionNode> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<SplitKey>> _keys = new(StringComparer.Ordinal);
    private readonly HashSet<string> _interfaceObjects = new(StringComparer.Ordinal);

    public SplitSubgraph(string name, string sdl)
    {
        Name = name;
        Sdl = sdl;
        Schema = FixtureSchema.Build(sdl);
        foreach (var type in Utf8GraphQLParser.Parse(sdl, ParserOptions.Trusted).Definitions.OfType<TypeDefinitionNode>())
        {
            foreach (var field in FieldsOf(type))
            {
                _fields[$"{type.Name}.{field.Name}"] = field;
            }

            foreach (var directive in type.Directives)
            {
                if (directive.Name == "key")
                {
                    (_keys.TryGetValue(type.Name, out var keys) ? keys : _keys[type.Name] = []).Add(SplitKey.Read(directive));
                }
                else if (directive.Name == "interfaceObject")
                {
                    _interfaceObjects.Add(type.Name);
                }
            }
        }
    }

    public string Name { get; }

    public string Sdl { get; }

    /// <summary>Without federation's directives; with <c>_entities</c> and <c>_service</c>.</summary>
    public Schema Schema { get; }

    /// <summary>The coordinates of the fields that this subgraph takes over, by the subgraph that they are taken from.</summary>
    public IEnumerable<FieldOverride> Overrides
        => from entry in _fields
           from directive in entry.Value.Directives
           where directive.Name == "override"
           select new FieldOverride(entry.Key, Name, ((StringValueNode)directive.GetArgument("from")!).Value, (directive.GetArgument("label") as StringValueNode)?.Value);

    /// <summary>The name of the argument that the gateway fills; null where there is none.</summary>
    public string? ContextArgumentOf(string coordinate)
        => _fields.TryGetValue(coordinate, out var field)
            ? field.Arguments.FirstOrDefault(argument => argument.Directives.Any(directive => directive.Name == "fromContext"))?.Name
            : null;

    /// <summary>How each field that is not external is declared, for comparison with others.</summary>
    public IEnumerable<(string Coordinate, string Text)> Declarations
        => from entry in _fields
           where !entry.Value.Directives.Any(directive => directive.Name is "external")
           select (entry.Key, $"{string.Join(',', entry.Value.Arguments.Select(argument => argument.Print(indented: false)))}: {entry.Value.Type.Print(indented: false)}");

    /// <summary>The directives of a field; none where the field is not in the SDL.</summary>
    public SyntaxList<DirectiveNode> DirectivesOf(string coordinate) => _fields.TryGetValue(coordinate, out var field) ? field.Directives : default;

    public IReadOnlyList<SplitKey> KeysOf(string typeName) => _keys.TryGetValue(typeName, out var keys) ? keys : [];

    public bool IsInterfaceObject(string typeName) => _interfaceObjects.Contains(typeName);

    private static SyntaxList<FieldDefinitionNode> FieldsOf(TypeDefinitionNode type) => type switch
    {
        ObjectTypeDefinitionNode objectType => objectType.Fields,
        InterfaceTypeDefinitionNode interfaceType => interfaceType.Fields,
        _ => default,
    };
}
