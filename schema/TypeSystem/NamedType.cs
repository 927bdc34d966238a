using GraphQL.Language;

namespace GraphQL.TypeSystem;

/// <summary>A type definition of a schema: scalar, object, interface, union, enum or input object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types">Types</seealso>
public abstract class NamedType(string name, string? description, SyntaxList<DirectiveNode> directives) : GraphQLType
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>The directives applied in SDL, those of extensions behind those of the definition.</summary>
    public SyntaxList<DirectiveNode> Directives { get; } = directives;

    public override NamedType Named => this;

    /// <summary>Object, interface or union: what has a selection set.</summary>
    public bool IsComposite => this is CompositeType;

    /// <summary>Interface or union.</summary>
    public bool IsAbstract => this is InterfaceType or UnionType;

    /// <summary>Scalar or enum.</summary>
    public bool IsLeaf => this is ScalarType or EnumType;

    /// <summary>Scalar, enum or input object: what an argument can have.</summary>
    public bool IsInput => this is ScalarType or EnumType or InputObjectType;

    /// <summary>True for a type that the specification defines: built-in scalars and the types of introspection.</summary>
    public bool IsBuiltIn => Name.StartsWith("__", StringComparison.Ordinal) || BuiltInScalars.IsBuiltIn(Name);

    public override string ToString() => Name;
}
