using Subgraphs.Server.Authorization;

namespace Subgraphs.Server.Building;

/// <summary>An object type; root types included.</summary>
internal sealed class ObjectModel(string name, Type clrType) : NamedModel(name, clrType)
{
    private readonly Dictionary<string, FieldModel> _fieldsByName = new(StringComparer.Ordinal);

    public IReadOnlyCollection<FieldModel> Fields => _fieldsByName.Values;

    /// <summary>The auth directives on the type itself.</summary>
    public AccessRequirement? Requirement { get; set; }

    /// <summary>Keys that this subgraph can find the entity by.</summary>
    public IReadOnlyList<EntityKey> ResolvableKeys { get; set; } = [];

    public bool IsEntity { get; set; }

    public FieldModel? GetField(string name) => _fieldsByName.GetValueOrDefault(name);

    /// <summary>Adds a field; one of the same name is replaced and keeps its place.</summary>
    public void SetField(FieldModel field) => _fieldsByName[field.Name] = field;

    /// <summary>The key of an object of an entity type, as text that cursors are bound to; empty for other types.</summary>
    public string DescribeKey(object source)
        => ResolvableKeys is [var key, ..] ? string.Join(',', key.Fields.Select(field => GetField(field)?.Getter?.Invoke(source))) : "";
}
