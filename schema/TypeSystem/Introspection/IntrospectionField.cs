using GraphQL.Language;

namespace GraphQL.TypeSystem.Introspection;

/// <summary>The selections of one response key, merged. Its children are collected once and used for every object of the answer.</summary>
internal sealed class IntrospectionField(FieldNode first, IntrospectionField? parent)
{
    private readonly List<FieldNode> _fields = [first];

    public string Name => First.Name;

    public string ResponseName => First.ResponseName;

    public FieldNode First => _fields[0];

    public IReadOnlyList<FieldNode> Fields => _fields;

    /// <summary>What is selected below; set when it is collected.</summary>
    public IReadOnlyList<IntrospectionField> Children { get; set; } = [];

    /// <summary>How many lists that multiply the answer enclose this field, itself included.</summary>
    public int ListDepth { get; } =
        (parent?.ListDepth ?? 0) + (first.Name is "fields" or "inputFields" or "interfaces" or "possibleTypes" ? 1 : 0);

    /// <summary>Response keys from the root.</summary>
    public IReadOnlyList<object> Path { get; } = parent is null ? [first.ResponseName] : [.. parent.Path, first.ResponseName];

    public void Add(FieldNode field) => _fields.Add(field);
}
