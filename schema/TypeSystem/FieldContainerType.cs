using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A type with fields: object or interface.</summary>
public abstract class FieldContainerType(string name, string? description, SyntaxList<DirectiveNode> directives)
    : CompositeType(name, description, directives)
{
    private MembersByName<OutputField> _fieldsByName;

    /// <summary>The fields in the order of the definition.</summary>
    public IReadOnlyList<OutputField> Fields { get; private set; } = [];

    /// <summary>The interfaces that the type declares.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; private set; } = [];

    /// <summary>The field of a name, or null. Meta-fields (<c>__typename</c>) are not fields of a type.</summary>
    public OutputField? GetField(string name) => _fieldsByName.Find(name);

    /// <summary>Closes the cycle between types and fields while a schema is built; called once.</summary>
    internal void Complete(IReadOnlyList<OutputField> fields, IReadOnlyList<InterfaceType> interfaces)
    {
        Fields = fields;
        Interfaces = interfaces;
        _fieldsByName = new MembersByName<OutputField>(fields, static field => field.Name);
        foreach (var field in fields)
        {
            field.DeclaringType = this;
        }
    }
}
