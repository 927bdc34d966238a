using GraphQL.Language;

namespace GraphQL.TypeSystem.Building;

/// <summary>The definitions of all documents by name, extensions with what they extend.</summary>
internal sealed class CollectedDefinitions
{
    private readonly Dictionary<string, TypeParts> _typesByName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Located<DirectiveDefinitionNode>> _directivesByName = new(StringComparer.Ordinal);
    private readonly List<TypeParts> _types = [];
    private readonly List<Located<DirectiveDefinitionNode>> _directives = [];
    private readonly List<Located<SchemaDefinitionNode>> _schemaParts = [];

    /// <summary>In the order of the documents, those of the specification last.</summary>
    public IReadOnlyList<TypeParts> Types => _types;

    /// <summary>In the order of the documents, those of the specification last.</summary>
    public IReadOnlyList<Located<DirectiveDefinitionNode>> Directives => _directives;

    /// <summary>The schema definition, where there is one, and its extensions.</summary>
    public IReadOnlyList<Located<SchemaDefinitionNode>> SchemaParts => _schemaParts;

    public bool HasSchemaDefinition => _schemaParts.Count > 0 && !_schemaParts[0].Node.IsExtension;

    public TypeParts? GetType(string name) => _typesByName.GetValueOrDefault(name);

    public Located<DirectiveDefinitionNode>? GetDirective(string name) => _directivesByName.TryGetValue(name, out var directive) ? directive : null;

    public bool TryAddType(TypeParts type)
    {
        if (!_typesByName.TryAdd(type.Name, type))
        {
            return false;
        }

        _types.Add(type);
        return true;
    }

    public bool TryAddDirective(Located<DirectiveDefinitionNode> directive)
    {
        if (!_directivesByName.TryAdd(directive.Node.Name, directive))
        {
            return false;
        }

        _directives.Add(directive);
        return true;
    }

    public bool TryAddSchemaDefinition(Located<SchemaDefinitionNode> schema)
    {
        if (HasSchemaDefinition)
        {
            return false;
        }

        _schemaParts.Insert(0, schema);
        return true;
    }

    public void AddSchemaExtension(Located<SchemaDefinitionNode> extension) => _schemaParts.Add(extension);
}
