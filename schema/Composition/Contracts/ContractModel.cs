using Federation.Composition.Merging;
using Federation.Links;
using Federation.Supergraphs;
using GraphQL.Language;

namespace Federation.Composition.Contracts;

/// <summary>The elements of a supergraph document with their tags. What the supergraph hides already is hidden from the start.</summary>
internal sealed class ContractModel
{
    private readonly SupergraphFeatures _features;
    private readonly string _tag;
    private readonly Dictionary<string, ContractElement> _types = new(StringComparer.Ordinal);

    private ContractModel(SupergraphFeatures features, string tag)
    {
        _features = features;
        _tag = tag;
    }

    /// <summary>All types but those of linked specifications, in the order of the document.</summary>
    public IReadOnlyCollection<ContractElement> Types => _types.Values;

    public List<ContractElement> Roots { get; } = [];

    public ContractElement? QueryRoot { get; private set; }

    /// <summary>Types that arguments of directives in operations have.</summary>
    public List<string> DirectiveInputs { get; } = [];

    /// <summary>The enum values of <c>join__Graph</c> by the subgraph's name.</summary>
    public Dictionary<string, string> GraphsBySubgraph { get; } = new(StringComparer.Ordinal);

    /// <summary>All tags that something carries.</summary>
    public HashSet<string> KnownTags { get; } = new(StringComparer.Ordinal);

    public static ContractModel Read(DocumentNode document, SupergraphFeatures features)
    {
        var tag = LinkReader.Read(document).Features.Find(KnownSpecs.Tag)?.DirectiveName(FederationDirectives.Tag) ?? FederationDirectives.Tag;
        var model = new ContractModel(features, tag);
        foreach (var definition in document.Definitions)
        {
            model.ReadDefinition(definition);
        }

        model.ReadRoots(document);
        return model;
    }

    public ContractElement? Find(string type) => _types.GetValueOrDefault(type);

    public ContractElement? Find(TypeNode? type) => type is null ? null : Find(EnumUsages.NameOf(type));

    /// <summary>The objects and interfaces that implement an interface.</summary>
    public IEnumerable<ContractElement> Implementers(ContractElement interfaceType) => Types.Where(type => type.Interfaces.Contains(interfaceType.Name));

    public IEnumerable<ContractElement> All()
        => Types.SelectMany(type => type.Children.SelectMany(child => child.Children.Prepend(child)).Prepend(type));

    private void ReadDefinition(DefinitionNode definition)
    {
        switch (definition)
        {
            case EnumTypeDefinitionNode graphs when graphs.Name == _features.Join("Graph"):
                foreach (var value in graphs.Values)
                {
                    if (value.Directives.Named(_features.Join("graph")).FirstOrDefault()?.Text("name") is { } subgraph)
                    {
                        GraphsBySubgraph[subgraph] = value.Name;
                    }
                }

                break;
            case TypeDefinitionNode type when !_features.IsLinkedType(type.Name):
                _types[type.Name] = ReadType(type);
                break;
            case DirectiveDefinitionNode directive when !_features.IsLinkedDirective(directive.Name):
                DirectiveInputs.AddRange(directive.Arguments.Select(argument => EnumUsages.NameOf(argument.Type)));
                break;
        }
    }

    private void ReadRoots(DocumentNode document)
    {
        var named = document.Definitions.OfType<SchemaDefinitionNode>().SelectMany(schema => schema.OperationTypes).ToList();
        QueryRoot = Find(named.Find(root => root.Operation is OperationType.Query)?.Type.Name ?? "Query");
        foreach (var name in named.Count > 0 ? named.Select(root => root.Type.Name) : ["Query", "Mutation", "Subscription"])
        {
            if (Find(name) is { } root)
            {
                Roots.Add(root);
            }
        }
    }

    private ContractElement ReadType(TypeDefinitionNode node)
    {
        var type = new ContractElement(node.Name, node.Name, node.Kind, null)
        {
            Interfaces = node switch
            {
                ObjectTypeDefinitionNode objectType => Names(objectType.Interfaces),
                InterfaceTypeDefinitionNode interfaceType => Names(interfaceType.Interfaces),
                _ => [],
            },
            Members = node is UnionTypeDefinitionNode union ? Names(union.Types) : [],
            Graphs = Graphs(node.Directives, "type"),
        };
        Mark(type, node.Directives);
        switch (node)
        {
            case ObjectTypeDefinitionNode objectType:
                AddFields(type, objectType.Fields);
                break;
            case InterfaceTypeDefinitionNode interfaceType:
                AddFields(type, interfaceType.Fields);
                break;
            case InputObjectTypeDefinitionNode input:
                AddInputs(type, input.Fields, name => $"{type.Name}.{name}");
                break;
            case EnumTypeDefinitionNode enumType:
                foreach (var value in enumType.Values)
                {
                    Add(type, value.Directives, new ContractElement($"{type.Name}.{value.Name}", value.Name, value.Kind, type) { Graphs = Graphs(value.Directives, "enumValue") });
                }

                break;
        }

        return type;
    }

    private void AddFields(ContractElement type, SyntaxList<FieldDefinitionNode> fields)
    {
        foreach (var node in fields)
        {
            var field = new ContractElement($"{type.Name}.{node.Name}", node.Name, node.Kind, type) { Type = node.Type, Graphs = Graphs(node.Directives, "field") };
            Add(type, node.Directives, field);
            AddInputs(field, node.Arguments, name => $"{field.Coordinate}({name}:)");
        }
    }

    private void AddInputs(ContractElement parent, SyntaxList<InputValueDefinitionNode> values, Func<string, string> coordinate)
    {
        foreach (var node in values)
        {
            Add(parent, node.Directives, new ContractElement(coordinate(node.Name), node.Name, node.Kind, parent)
            {
                Type = node.Type,
                DefaultValue = node.DefaultValue,
                Graphs = Graphs(node.Directives, "field"),
            });
        }
    }

    private void Add(ContractElement parent, SyntaxList<DirectiveNode> directives, ContractElement child)
    {
        Mark(child, directives);
        parent.Children.Add(child);
    }

    private void Mark(ContractElement element, SyntaxList<DirectiveNode> directives)
    {
        element.IsHidden = directives.Has(_features.Inaccessible);
        foreach (var name in directives.Named(_tag).Select(directive => directive.Text("name")).OfType<string>())
        {
            _ = element.Tags.Add(name);
            _ = KnownTags.Add(name);
        }
    }

    /// <summary>Who resolves the element. An application without a graph says that interface objects do.</summary>
    private HashSet<string>? Graphs(SyntaxList<DirectiveNode> directives, string join)
    {
        var applications = directives.Named(_features.Join(join)).ToList();
        return applications.Count == 0
            ? null
            : applications.Where(application => !application.Flag("external") && !application.Flag("usedOverridden"))
                .Select(application => application.Text("graph"))
                .OfType<string>()
                .ToHashSet(StringComparer.Ordinal);
    }

    private static string[] Names(SyntaxList<NamedTypeNode> types) => [.. types.Select(type => type.Name)];
}
