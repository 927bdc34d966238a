using GraphQL.Language;

namespace Federation.Composition.Federation1;

/// <summary>Changes to a schema document, gathered and then applied in one pass.</summary>
internal sealed class DocumentEdits
{
    private readonly HashSet<DirectiveNode> _removedDirectives = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DirectiveNode, DirectiveNode> _replacedDirectives = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _removedFields = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removedTypes = new(StringComparer.Ordinal);
    private readonly HashSet<string> _removedDirectiveDefinitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DirectiveNode> _addedDirectives = new(StringComparer.Ordinal);
    private readonly List<DefinitionNode> _addedDefinitions = [];
    private bool _makesDefinitions;

    public bool IsEmpty
        => _removedDirectives.Count + _replacedDirectives.Count + _removedFields.Count + _removedTypes.Count + _removedDirectiveDefinitions.Count + _addedDirectives.Count + _addedDefinitions.Count == 0
            && !_makesDefinitions;

    public void Remove(DirectiveNode directive) => _removedDirectives.Add(directive);

    public void Replace(DirectiveNode directive, DirectiveNode by) => _replacedDirectives[directive] = by;

    public void RemoveField(string coordinate) => _removedFields.Add(coordinate);

    public void RemoveType(string name) => _removedTypes.Add(name);

    public void RemoveDirectiveDefinition(string name) => _removedDirectiveDefinitions.Add(name);

    /// <summary>Adds a directive to a type or to a field, named by its coordinate.</summary>
    public void Add(string coordinate, DirectiveNode directive) => _addedDirectives[coordinate] = directive;

    public void Add(DefinitionNode definition) => _addedDefinitions.Add(definition);

    /// <summary>Turns type extensions into definitions, where the document does not define the type itself.</summary>
    public void MakeDefinitions() => _makesDefinitions = true;

    public DocumentNode Apply(DocumentNode document)
    {
        var definitions = new List<DefinitionNode>();
        var defined = document.Definitions.OfType<TypeDefinitionNode>()
            .Where(type => !type.IsExtension)
            .Select(type => type.Name)
            .ToHashSet(StringComparer.Ordinal);
        var annotated = new HashSet<string>(StringComparer.Ordinal);
        foreach (var definition in document.Definitions)
        {
            switch (definition)
            {
                case TypeDefinitionNode type when _removedTypes.Contains(type.Name):
                    break;
                case DirectiveDefinitionNode directive when _removedDirectiveDefinitions.Contains(directive.Name):
                    break;
                case ObjectTypeDefinitionNode type:
                    definitions.Add(new ObjectTypeDefinitionNode(
                        type.Span, type.Description, type.Name, type.NameSpan, TypeDirectives(type), type.Interfaces, Fields(type.Name, type.Fields), StaysExtension(type)));
                    break;
                case InterfaceTypeDefinitionNode type:
                    definitions.Add(new InterfaceTypeDefinitionNode(
                        type.Span, type.Description, type.Name, type.NameSpan, TypeDirectives(type), type.Interfaces, Fields(type.Name, type.Fields), StaysExtension(type)));
                    break;
                default:
                    definitions.Add(definition);
                    break;
            }
        }

        return new DocumentNode(document.Span, definitions.Concat(_addedDefinitions).ToSyntaxList(), document.Source);

        bool StaysExtension(TypeDefinitionNode type) => type.IsExtension && !(_makesDefinitions && defined.Add(type.Name));

        SyntaxList<DirectiveNode> TypeDirectives(TypeDefinitionNode type)
        {
            var kept = Directives(type.Directives);
            return annotated.Add(type.Name) && _addedDirectives.TryGetValue(type.Name, out var added) ? kept.Append(added).ToSyntaxList() : kept;
        }
    }

    private SyntaxList<FieldDefinitionNode> Fields(string typeName, SyntaxList<FieldDefinitionNode> fields)
        => fields.Where(field => !_removedFields.Contains($"{typeName}.{field.Name}"))
            .Select(field => new FieldDefinitionNode(
                field.Span,
                field.Description,
                field.Name,
                field.NameSpan,
                field.Arguments,
                field.Type,
                _addedDirectives.TryGetValue($"{typeName}.{field.Name}", out var added)
                    ? Directives(field.Directives).Append(added).ToSyntaxList()
                    : Directives(field.Directives)))
            .ToSyntaxList();

    private SyntaxList<DirectiveNode> Directives(SyntaxList<DirectiveNode> directives)
        => directives.Where(directive => !_removedDirectives.Contains(directive))
            .Select(directive => _replacedDirectives.GetValueOrDefault(directive, directive))
            .ToSyntaxList();
}
