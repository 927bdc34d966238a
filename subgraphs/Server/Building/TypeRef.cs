using GraphQL.Language;

namespace Subgraphs.Server.Building;

/// <summary>A reference to a type of the model: a named type, or a list of references, with its nullability.</summary>
internal sealed class TypeRef
{
    private readonly NamedModel? _named;

    private TypeRef(NamedModel? named, TypeRef? item, bool isNonNull)
    {
        _named = named;
        Item = item;
        IsNonNull = isNonNull;
    }

    /// <summary>The element of a list; null for a named type.</summary>
    public TypeRef? Item { get; }

    public bool IsNonNull { get; }

    public bool IsList => Item is not null;

    /// <summary>The type inside all lists.</summary>
    public NamedModel Named => _named ?? Item!.Named;

    public static TypeRef Of(NamedModel named, bool isNonNull) => new(named, null, isNonNull);

    public static TypeRef ListOf(TypeRef item, bool isNonNull) => new(null, item, isNonNull);

    public TypeRef AsNullable() => IsNonNull ? new TypeRef(_named, Item, false) : this;

    public TypeRef AsNonNull() => IsNonNull ? this : new TypeRef(_named, Item, true);

    public TypeNode ToSyntax()
    {
        TypeNode inner = _named is not null ? Syntax.Named(_named.Name) : new ListTypeNode(default, Item!.ToSyntax());
        return IsNonNull ? new NonNullTypeNode(default, inner) : inner;
    }

    public override string ToString() => (_named?.Name ?? $"[{Item}]") + (IsNonNull ? "!" : "");
}
