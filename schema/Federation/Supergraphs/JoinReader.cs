using GraphQL.Language;

namespace Federation.Supergraphs;

/// <summary>Reads the join directives of every type.</summary>
/// <seealso href="https://specs.apollo.dev/join/v0.3/">join v0.3</seealso>
internal sealed partial class JoinReader
{
    private readonly SupergraphFeatures _features;
    private readonly IReadOnlyList<SubgraphInfo> _subgraphs;
    private readonly List<SupergraphError> _errors;

    private JoinReader(SupergraphFeatures features, IReadOnlyList<SubgraphInfo> subgraphs, List<SupergraphError> errors)
    {
        _features = features;
        _subgraphs = subgraphs;
        _errors = errors;
    }

    public static IReadOnlyList<TypeJoin> Read(
        DocumentNode document,
        SupergraphFeatures features,
        IReadOnlyList<SubgraphInfo> subgraphs,
        List<SupergraphError> errors)
    {
        var reader = new JoinReader(features, subgraphs, errors);
        var joins = new List<TypeJoin>();
        foreach (var definition in document.Definitions)
        {
            if (definition is TypeDefinitionNode { IsExtension: false } type && !features.IsJoinType(type.Name))
            {
                joins.Add(reader.ReadType(type));
            }
        }

        return joins;
    }

    private TypeJoin ReadType(TypeDefinitionNode type)
    {
        var subgraphs = ReadSubgraphs(type);
        var fields = new Dictionary<string, FieldJoin>(StringComparer.Ordinal);
        switch (type)
        {
            case ObjectTypeDefinitionNode node:
                ReadFields(type, node.Fields, subgraphs, fields);
                break;
            case InterfaceTypeDefinitionNode node:
                ReadFields(type, node.Fields, subgraphs, fields);
                break;
            case InputObjectTypeDefinitionNode node:
                foreach (var field in node.Fields)
                {
                    fields[field.Name] = ReadField($"{type.Name}.{field.Name}", field.Name, field.Directives, subgraphs);
                }

                break;
        }

        return new TypeJoin(type.Name, subgraphs, fields);
    }

    private List<SubgraphType> ReadSubgraphs(TypeDefinitionNode type)
    {
        var applications = type.Directives.Named(_features.Join("type")).ToList();
        var result = new List<SubgraphType>();
        if (applications.Count == 0)
        {
            // Federation 1 says nothing of root types and value types: they are everywhere. Later versions always say.
            return _features.IsFederation1 ? [.. _subgraphs.Select(subgraph => Make(type, subgraph, []))] : result;
        }

        foreach (var group in applications.GroupBy(application => application.Text("graph") ?? "", StringComparer.Ordinal))
        {
            if (FindGraph(type.Name, group.First()) is { } subgraph)
            {
                result.Add(Make(type, subgraph, [.. group]));
            }
        }

        return result;
    }

    private SubgraphType Make(TypeDefinitionNode type, SubgraphInfo subgraph, IReadOnlyList<DirectiveNode> applications)
        => new()
        {
            Subgraph = subgraph,
            Keys = [.. applications.Select(application => ReadKey(type.Name, application)).OfType<KeyJoin>()],
            IsInterfaceObject = applications.Any(application => application.Flag("isInterfaceObject")),
            IsExtension = applications.Any(application => application.Flag("extension")),
            Interfaces = ReadInterfaces(type, subgraph),
            Members = ReadMembers(type, subgraph),
        };

    private KeyJoin? ReadKey(string typeName, DirectiveNode application)
        => application.Text("key") is { } text && ParseFieldSet(typeName, "key", text) is { } selections
            ? new KeyJoin(text, selections, application.Flag("resolvable", otherwise: true))
            : null;

    private HashSet<string> ReadInterfaces(TypeDefinitionNode type, SubgraphInfo subgraph)
    {
        var declared = type switch
        {
            ObjectTypeDefinitionNode node => node.Interfaces,
            InterfaceTypeDefinitionNode node => node.Interfaces,
            _ => [],
        };
        var names = _features.IsFederation1
            ? declared.Select(node => node.Name)
            : OfGraph(type.Directives.Named(_features.Join("implements")), subgraph).Select(application => application.Text("interface")).OfType<string>();
        return names.ToHashSet(StringComparer.Ordinal);
    }

    private HashSet<string> ReadMembers(TypeDefinitionNode type, SubgraphInfo subgraph)
    {
        switch (type)
        {
            case UnionTypeDefinitionNode union:
                // Before join v0.3 members were not told apart.
                var members = union.Directives.Named(_features.Join("unionMember")).ToList();
                return members.Count == 0
                    ? union.Types.Select(member => member.Name).ToHashSet(StringComparer.Ordinal)
                    : OfGraph(members, subgraph).Select(member => member.Text("member")).OfType<string>().ToHashSet(StringComparer.Ordinal);
            case EnumTypeDefinitionNode enumType:
                var marker = _features.Join("enumValue");
                return enumType.Values.Any(value => value.Directives.Has(marker))
                    ? enumType.Values.Where(value => OfGraph(value.Directives.Named(marker), subgraph).Any()).Select(value => value.Name).ToHashSet(StringComparer.Ordinal)
                    : enumType.Values.Select(value => value.Name).ToHashSet(StringComparer.Ordinal);
            default:
                return [];
        }
    }

    private static IEnumerable<DirectiveNode> OfGraph(IEnumerable<DirectiveNode> applications, SubgraphInfo subgraph)
        => applications.Where(application => application.Text("graph") == subgraph.GraphName);

    private SubgraphInfo? FindGraph(string coordinate, DirectiveNode application)
    {
        var name = application.Text("graph");
        var subgraph = _subgraphs.FirstOrDefault(candidate => candidate.GraphName == name);
        if (subgraph is null)
        {
            _errors.Add(new SupergraphError(
                SupergraphErrorCodes.JoinInvalid,
                $"@{application.Name} names the graph \"{name}\", which {_features.Join("Graph")} does not have.",
                coordinate));
        }

        return subgraph;
    }

    private SelectionSetNode? ParseFieldSet(string coordinate, string argument, string text)
    {
        try
        {
            return Utf8GraphQLParser.ParseSelectionSet(text);
        }
        catch (SyntaxException exception)
        {
            _errors.Add(new SupergraphError(SupergraphErrorCodes.FieldSetInvalid, $"The {argument} \"{text}\" cannot be parsed: {exception.Message}", coordinate));
            return null;
        }
    }
}
